#include <covet/core/error.hpp>

#include <exception>
#include <string>
#include <vector>

#include "changes.hpp"
#include "connection.hpp"
#include "tables.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// The row that is to blame for an error, if one is. At the end of the source it may have been any: triggers make SQLite
/// read all rows before it inserts the first, and foreign keys are checked after the last.
std::string place_of(const row_feed& feed, int code) {
    const int primary = code & 0xff;
    const bool is_of_a_row = primary == SQLITE_CONSTRAINT || primary == SQLITE_MISMATCH || primary == SQLITE_TOOBIG;
    return is_of_a_row && !feed.finished && feed.row > 0 ? "in row " + std::to_string(feed.row) : std::string{};
}

}  // namespace

outcome sqlite_connection::load(const statement& s, std::size_t width, row_source& source) {
    make_room_for(width, s);
    row_feed feed{.source = source, .cells = std::vector<value_view>(width), .target = s};
    if (!is_open()) return pull_rows(s, feed);  // a failure undoes the statement's own transaction

    // Inside of a transaction SQLite does not always undo the rows that went in before a failure.
    run("SAVEPOINT covet_load");
    try {
        const outcome done = pull_rows(s, feed);
        run("RELEASE covet_load");
        return done;
    } catch (...) {
        undo_load();
        throw;
    }
}

void sqlite_connection::make_room_for(std::size_t width, const statement& s) {
    if (width <= rows_width_) return;
    if (width > widest_row)
        throw misuse{"covet: rows of " + std::to_string(width) + " columns cannot be loaded; at most " +
                         std::to_string(widest_row) + " can",
                     {.sql = std::string{s.sql(sqlite)}}};
    register_rows_table(db_.get(), widest_row);
    rows_width_ = widest_row;
}

outcome sqlite_connection::pull_rows(const statement& s, row_feed& feed) {
    locks_.statement_starts();
    const running use{statements_, s};
    admit(use, s);
    const changes changed{db_.get(), *use};
    int code = sqlite3_bind_pointer(use.handle(), 1, &feed, rows_pointer, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(use.handle());
    if (feed.failure != nullptr) std::rethrow_exception(feed.failure);
    if (code != SQLITE_DONE) fail(code, s.sql(sqlite), phase::running, place_of(feed, code));
    return changed.made();
}

void sqlite_connection::undo_load() noexcept {
    if (!is_open()) return;  // SQLite has undone the whole transaction
    try {
        run("ROLLBACK TO covet_load");
        run("RELEASE covet_load");
    } catch (...) {
        usable_ = false;  // half of the load may be in the transaction
    }
}

}  // namespace covet::driver::sqlite_driver
