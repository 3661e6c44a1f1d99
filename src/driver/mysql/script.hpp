#pragma once

#include <string>
#include <string_view>

namespace covet::driver::mysql_driver {

/// A script without those of its statements that hold nothing but space and comments, which the server takes for errors.
/// Everything else is left to the server, which finds the ends of statements, of compound ones as well.
std::string without_empty_statements(std::string_view script);

}  // namespace covet::driver::mysql_driver
