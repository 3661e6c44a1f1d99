#pragma once

#include <covet/driver/connection.hpp>

#include "statement_cache.hpp"

#include <sqlite3.h>

namespace covet::driver::sqlite_driver {

/// Finds out what one statement changed.
///
/// SQLite counts the rows of the last INSERT, UPDATE or DELETE, as all static statements that write are. Hand-written
/// SQL may be something else, after which the count is still that of an earlier statement; the total tells.
class changes {
public:
    changes(sqlite3* db, const prepared& s) noexcept
        : db_{s.writes ? db : nullptr},
          is_hand_written_{s.id == 0},
          total_before_{is_hand_written_ ? sqlite3_total_changes64(db) : 0} {}

    outcome made() const noexcept {
        if (db_ == nullptr || (is_hand_written_ && sqlite3_total_changes64(db_) == total_before_)) return {};
        return {.affected_rows = sqlite3_changes64(db_), .last_insert_id = sqlite3_last_insert_rowid(db_)};
    }

private:
    sqlite3* db_;
    bool is_hand_written_;
    sqlite3_int64 total_before_;
};

}  // namespace covet::driver::sqlite_driver
