#pragma once

#include <covet/pool/clock.hpp>

namespace covet::pool {

/// The time by which a pool measures how long connections are used. Cheaper than steady_clock where the processor counts at a
/// constant rate, and from it by less than 100 in a million; deadlines are steady_clock's own. A third of the time of a lease
/// would go into reading that.
time_point measured_now() noexcept;

}  // namespace covet::pool
