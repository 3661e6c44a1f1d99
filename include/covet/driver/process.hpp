#pragma once

#include <cstdint>

namespace covet::driver {

/// How many forks lie between this process and the first one. Threads, and connections that two processes would write to, do
/// not survive a fork.
std::uint32_t fork_generation() noexcept;

/// Throws the `misuse` of who uses what was opened before a fork.
[[noreturn]] void throw_forked();

}  // namespace covet::driver
