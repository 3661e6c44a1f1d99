#pragma once

#include <covet/pool/clock.hpp>

namespace covet::pool {

/// The time by which a pool measures how long connections are used. Cheaper than steady_clock where the processor counts at a
/// constant rate, and from it by less than one in a thousand; deadlines are steady_clock's own. A third of the time of a lease
/// would go into reading that.
time_point measured_now() noexcept;

/// Gives the processor's counter up for steady_clock when they have gone apart, as after the machine was suspended or moved.
void compare_clocks() noexcept;

}  // namespace covet::pool
