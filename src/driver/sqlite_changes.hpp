#pragma once

#include <covet/driver/connection.hpp>

#include "sqlite_statement_cache.hpp"

#include <sqlite3.h>

namespace covet::driver::sqlite_driver {

/// Finds out what one statement changed. SQLite's own counters keep the numbers of the last statement that changed
/// something, so that they say nothing of one that did not.
class changes {
public:
    changes(sqlite3* db, const prepared& s) noexcept : db_{s.writes ? db : nullptr} {
        if (db_ == nullptr) return;
        total_before_ = sqlite3_total_changes64(db_);
        key_before_ = sqlite3_last_insert_rowid(db_);
        if (!s.asks_for_last_key) sqlite3_set_last_insert_rowid(db_, 0);
    }
    changes(const changes&) = delete;
    changes& operator=(const changes&) = delete;
    /// SQL text that asks for last_insert_rowid() later finds what it would find without covet.
    ~changes() {
        if (db_ != nullptr && sqlite3_last_insert_rowid(db_) == 0) sqlite3_set_last_insert_rowid(db_, key_before_);
    }

    outcome made() const noexcept {
        if (db_ == nullptr || sqlite3_total_changes64(db_) == total_before_) return {};
        return {.affected_rows = sqlite3_changes64(db_), .last_insert_id = sqlite3_last_insert_rowid(db_)};
    }

private:
    sqlite3* db_;
    sqlite3_int64 total_before_{};
    sqlite3_int64 key_before_{};
};

}  // namespace covet::driver::sqlite_driver
