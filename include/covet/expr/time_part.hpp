#pragma once

#include <cstdint>

namespace covet::expr {

/// What `extract` takes out of a point in time, and `date_trunc` leaves of it.
enum class time_part : std::uint8_t { year, month, day, hour, minute, second, epoch };

}  // namespace covet::expr

namespace covet {

using expr::time_part;

}  // namespace covet
