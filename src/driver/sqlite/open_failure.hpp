#pragma once

#include <covet/driver/sqlite.hpp>

#include <string_view>

namespace covet::driver::sqlite_driver {

/// Throws what says why a database could not be opened, naming the file and the repair: `timeout` when it stayed locked,
/// else `connection_failed`.
[[noreturn]] void throw_open_failure(const sqlite_options&, int code, std::string_view sqlite_message);

}  // namespace covet::driver::sqlite_driver
