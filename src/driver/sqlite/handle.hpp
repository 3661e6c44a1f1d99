#pragma once

#include <sqlite3.h>

#include <memory>

namespace covet::driver::sqlite_driver {

struct close_database {
    void operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }
};
struct finalize_statement {
    void operator()(sqlite3_stmt* s) const noexcept { sqlite3_finalize(s); }
};

/// Ends a run, which lets go of the locks that it holds.
class reset_at_exit {
public:
    explicit reset_at_exit(sqlite3_stmt* s) noexcept : statement_{s} {}
    reset_at_exit(const reset_at_exit&) = delete;
    reset_at_exit& operator=(const reset_at_exit&) = delete;
    ~reset_at_exit() { sqlite3_reset(statement_); }

private:
    sqlite3_stmt* statement_;
};

using database_handle = std::unique_ptr<sqlite3, close_database>;
using statement_handle = std::unique_ptr<sqlite3_stmt, finalize_statement>;

}  // namespace covet::driver::sqlite_driver
