#pragma once

#include <atomic>
#include <cstdint>

namespace covet::driver {
namespace detail {

extern std::atomic<std::uint32_t> forks;

}

/// How many forks lie between this process and the first one. Threads, and connections that two processes would write to, do
/// not survive a fork.
inline std::uint32_t fork_generation() noexcept { return detail::forks.load(std::memory_order_relaxed); }

/// Throws the `misuse` of who uses what was opened before a fork.
[[noreturn]] void throw_forked();

}  // namespace covet::driver
