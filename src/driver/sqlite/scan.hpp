#pragma once

#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>

#include <sqlite3.h>

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace covet::driver::sqlite_driver {

/// Where the rows of a scan go.
struct scan_target {
    row_sink& sink;
    std::vector<value_view>& cells;
    std::int64_t rows{};
    bool stopped{};                // by the sink
    std::exception_ptr failure{};  // an exception that may not pass through SQLite's own frames
};

/// Rows that make a result worth scanning.
inline constexpr std::int64_t scan_threshold = 128;

/// Registers `covet_sink(target, …)`, an aggregate function that hands each row of its arguments to a bound
/// scan_target.
///
/// A function sees the values where SQLite has them. Stepping from row to row instead leaves and enters SQLite for each,
/// and looks up every column: a long result takes a fifth more time.
void register_scan_function(sqlite3*);

/// True for a plain SELECT, out of which SQLite makes the same loop when its rows go to a function. Others would pass
/// their rows through a subquery.
bool can_scan(std::string_view sql) noexcept;

/// The text that sends the rows of a SELECT to `covet_sink`. The target is its last parameter.
std::string scan_text(std::string_view sql, int columns);

}  // namespace covet::driver::sqlite_driver
