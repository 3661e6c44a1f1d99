#pragma once

#include <string_view>

#include "error.hpp"

namespace covet::driver::mysql_driver {

/// Whether an error number says that a constraint is violated.
bool is_violation(int number) noexcept;

/// Which one, as far as the message tells.
diagnosis of_violation(int number, std::string_view message);

}  // namespace covet::driver::mysql_driver
