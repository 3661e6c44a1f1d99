#pragma once

#include <covet/core/error.hpp>

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace covet::driver::sqlite_driver {

/// When an error came up. Before a statement runs, SQLite's messages quote the SQL text alone; while it runs, functions
/// and virtual tables may quote values, which must not reach a message: what could be one is left out.
enum class phase { before_running, running };

/// What an extended result code and SQLite's message mean to a program.
struct diagnosis {
    error_kind kind = error_kind::other;
    std::string message{};  // without the leading "covet: "
    std::string_view sqlstate{};
    std::string constraint{};
    bool retryable{};
    std::string table{};  // of the constraint, as the next one
    std::string column{};
};

diagnosis diagnose(int extended_code, std::string_view sqlite_message, std::string_view sql, phase);

/// Throws the error that the connection holds after a call that returned `code`. `where` is put behind the message,
/// for example "in row 3".
[[noreturn]] void throw_sqlite_error(sqlite3*, int code, std::string_view sql, phase, std::string_view where = {});

}  // namespace covet::driver::sqlite_driver
