#pragma once

#include "customer.hpp"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

/// \file
/// The plain C API as somebody uses it who knows it well: one statement prepared once, bound without copies, stepped,
/// read into the same struct, reset.
namespace bench {

struct close_database {
    void operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }
};
struct finalize_statement {
    void operator()(sqlite3_stmt* s) const noexcept { sqlite3_finalize(s); }
};

using c_database = std::unique_ptr<sqlite3, close_database>;
using c_statement = std::unique_ptr<sqlite3_stmt, finalize_statement>;

inline void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error{sqlite3_errstr(code)};
}

inline void run(sqlite3* db, const char* sql) { check(sqlite3_exec(db, sql, nullptr, nullptr, nullptr)); }

/// Opens a file with the pragmas that covet sets. Without `flags`, as sqlite3_open does.
inline c_database open(const std::string& path, int flags = 0) {
    sqlite3* raw{};
    check(sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | flags, nullptr));
    c_database db{raw};
    run(raw, "PRAGMA journal_mode=wal; PRAGMA foreign_keys=on; PRAGMA busy_timeout=5000; PRAGMA case_sensitive_like=on");
    return db;
}

inline c_statement prepare(sqlite3* db, std::string_view sql) {
    sqlite3_stmt* raw{};
    check(sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &raw, nullptr));
    return c_statement{raw};
}

inline void read_text(sqlite3_stmt* s, int column, std::string& out) {
    const auto* const data = reinterpret_cast<const char*>(sqlite3_column_text(s, column));
    out.assign(data, static_cast<std::size_t>(sqlite3_column_bytes(s, column)));
}

/// `first` is the column of the key.
inline void read_customer(sqlite3_stmt* s, customer& out, int first = 0) {
    out.id = sqlite3_column_int64(s, first);
    read_text(s, first + 1, out.name);
    read_text(s, first + 2, out.email);
    if (sqlite3_column_type(s, first + 3) != SQLITE_NULL) out.country = sqlite3_column_int(s, first + 3);
    out.balance = sqlite3_column_double(s, first + 4);
    out.joined += std::chrono::microseconds{sqlite3_column_int64(s, first + 5)};
}

inline void bind_text(sqlite3_stmt* s, int position, const std::string& text) {
    sqlite3_bind_text(s, position, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

/// The columns of a customer but the key.
inline void bind_customer(sqlite3_stmt* s, const customer& c) {
    bind_text(s, 1, c.name);
    bind_text(s, 2, c.email);
    if (c.country)
        sqlite3_bind_int(s, 3, *c.country);
    else
        sqlite3_bind_null(s, 3);
    sqlite3_bind_double(s, 4, c.balance);
    sqlite3_bind_int64(s, 5, c.joined.time_since_epoch().count());
}

}  // namespace bench
