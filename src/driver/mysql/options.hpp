#pragma once

#include <covet/driver/mysql.hpp>

namespace covet::driver::mysql_driver {

/// Throws `bad_option` for options of no meaning, and for those that the connector cannot keep.
void check_options(const mysql_options&);

}  // namespace covet::driver::mysql_driver
