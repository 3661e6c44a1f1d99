#pragma once

#include <chrono>

namespace covet::pool {

/// The pool's time never goes back and knows nothing of the wall clock. Whatever takes a time takes it as an argument, so that
/// a test can be its own clock.
using time_point = std::chrono::steady_clock::time_point;
using duration = std::chrono::steady_clock::duration;

}  // namespace covet::pool
