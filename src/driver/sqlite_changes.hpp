#pragma once

#include <covet/driver/connection.hpp>

#include <sqlite3.h>

namespace covet::driver::sqlite_driver {

/// Finds out what one statement changed. SQLite's own counters keep the numbers of the last statement that changed
/// rows, so that they say nothing of one that did not.
class changes {
public:
    changes(sqlite3* db, bool statement_writes) noexcept : db_{statement_writes ? db : nullptr} {
        if (db_ == nullptr) return;
        before_ = sqlite3_total_changes64(db_);
        sqlite3_set_last_insert_rowid(db_, 0);
    }

    outcome made() const noexcept {
        if (db_ == nullptr || sqlite3_total_changes64(db_) == before_) return {};
        return {.affected_rows = sqlite3_changes64(db_), .last_insert_id = sqlite3_last_insert_rowid(db_)};
    }

private:
    sqlite3* db_;
    sqlite3_int64 before_{};
};

}  // namespace covet::driver::sqlite_driver
