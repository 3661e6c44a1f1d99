#pragma once

#include <cstdint>

namespace covet::pool {

/// How many forks lie between this process and the first one. Threads, and connections that two processes would write to, do
/// not survive a fork.
std::uint32_t fork_generation() noexcept;

}  // namespace covet::pool
