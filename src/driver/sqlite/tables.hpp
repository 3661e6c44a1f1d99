#pragma once

#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string_view>
#include <vector>

namespace covet::driver::sqlite_driver {

/// Registers `covet_array(?)`, a table-valued function whose one column "value" holds the members of a bound list:
///
///     SELECT … WHERE "id" IN (SELECT "value" FROM covet_array(?))
///
/// Members arrive as they are, whatever bytes they hold. Views and triggers cannot use it.
void register_array_table(sqlite3*);

/// Registers `covet_rows(?)`, a table-valued function whose columns c0, c1, … hold the cells of a bound row_feed:
///
///     INSERT INTO "t" ("a", "b") SELECT c0, c1 FROM covet_rows(?)
///
/// SQLite then pulls the rows by itself, which takes half the time of running an INSERT for each.
///
/// The table is declared on its first use in a connection, in time that grows with the square of its width. Registering
/// it again makes it wider; statements compiled before keep the one that they know.
void register_rows_table(sqlite3*, std::size_t width);

/// Columns of `covet_rows` to begin with, and at most: SQLite's limit leaves one for the table's own parameter.
inline constexpr std::size_t usual_row_width = 128;
inline constexpr std::size_t widest_row = 1'999;

/// What one bulk load reads from, and how far it has come.
struct row_feed {
    row_source& source;
    std::vector<value_view> cells;
    const statement& target;
    std::int64_t row{};          // the one being inserted, counted from 1
    bool finished{};
    std::exception_ptr failure{};  // an exception that may not pass through SQLite's own frames
};

/// The name under which a row_feed travels through sqlite3_bind_pointer.
inline constexpr const char* rows_pointer = "covet:rows";

}  // namespace covet::driver::sqlite_driver
