#pragma once

#include <covet/driver/sqlite.hpp>

#include <array>
#include <string_view>

namespace covet::driver::sqlite_driver {

inline constexpr std::array<std::string_view, 6> journal_modes{"wal", "delete", "truncate", "persist", "memory", "off"};
inline constexpr std::array<std::string_view, 4> synchronous_levels{"off", "normal", "full", "extra"};

inline bool is_memory(const sqlite_options& options) { return options.path == ":memory:"; }
inline bool is_read_only(const sqlite_options& options) {
    return options.mode == sqlite_options::access_mode::read_only;
}

/// Throws `bad_option` for options that SQLite would not understand, listing what it does.
void check_options(const sqlite_options&);

}  // namespace covet::driver::sqlite_driver
