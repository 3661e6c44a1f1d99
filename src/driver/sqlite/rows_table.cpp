#include <covet/core/error.hpp>
#include <covet/core/value.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "bind.hpp"
#include "error.hpp"
#include "table_support.hpp"
#include "tables.hpp"

namespace covet::driver::sqlite_driver {
namespace {

struct rows_table : sqlite3_vtab {
    int width{};  // and the number of the column behind, which is the argument
};

struct rows_cursor : sqlite3_vtab_cursor {
    row_feed* feed{};
};

row_feed& of(sqlite3_vtab_cursor* cursor) { return *static_cast<rows_cursor*>(cursor)->feed; }

std::string declaration(std::size_t width) {
    std::string out = "CREATE TABLE covet_rows(";
    for (std::size_t i = 0; i < width; ++i) out.append("c").append(std::to_string(i)).append(",");
    return out + "source HIDDEN)";
}

int connect(sqlite3* db, void* data, int, const char* const*, sqlite3_vtab** out, char**) try {
    const auto width = reinterpret_cast<std::uintptr_t>(data);
    const int code = connect_table<rows_table>(db, declaration(width).c_str(), out);
    if (code == SQLITE_OK) static_cast<rows_table*>(*out)->width = static_cast<int>(width);
    return code;
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

int best_index(sqlite3_vtab* table, sqlite3_index_info* plan) {
    constexpr double usual_length = 1000;
    return plan_scan(plan, static_cast<rows_table*>(table)->width, usual_length);
}

/// Exceptions must not pass through SQLite: the feed keeps them for whoever runs the statement.
template <class Action>
int guarded(row_feed& feed, Action action) {
    try {
        action();
        return SQLITE_OK;
    } catch (...) {
        feed.failure = std::current_exception();
        return SQLITE_ERROR;
    }
}

int pull(row_feed& feed) {
    return guarded(feed, [&] {
        if (feed.source.next(feed.cells))
            ++feed.row;
        else
            feed.finished = true;
    });
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** arguments) {
    auto* const feed = bound_pointer<row_feed>(cursor, count, arguments, rows_pointer);
    if (feed == nullptr) return SQLITE_ERROR;
    static_cast<rows_cursor*>(cursor)->feed = feed;
    return pull(*feed);
}

int next(sqlite3_vtab_cursor* cursor) { return pull(of(cursor)); }

int at_end(sqlite3_vtab_cursor* cursor) { return of(cursor).finished ? 1 : 0; }

/// The name of the column that a cell goes into, or nothing when the statement does not say.
std::string_view target_of(const row_feed& feed, std::size_t cell) {
    std::vector<std::string_view> written;
    for (const column_use& use : feed.target.columns)
        if (use.how == access::write) written.push_back(use.column);
    return written.size() == feed.cells.size() ? written[cell] : std::string_view{};
}

/// "covet: row 3, column 2 (total) is NaN, which …"
[[noreturn]] void refuse(const row_feed& feed, std::size_t cell, std::string_view why) {
    std::string place = "covet: row " + std::to_string(feed.row) + ", column " + std::to_string(cell + 1);
    if (const std::string_view name = target_of(feed, cell); !name.empty()) place.append(" (").append(name).append(")");
    throw conversion_error{place.append(" ").append(why),
                           {.sqlstate = "22003", .sql = std::string{feed.target.sql(sqlite)}}};
}

[[noreturn]] void too_narrow(const row_feed& feed, int column) {
    throw misuse{"covet: the statement reads column c" + std::to_string(column) + " of rows that have " +
                     std::to_string(feed.cells.size()) + " cells",
                 {.sql = std::string{feed.target.sql(sqlite)}}};
}

int column_value(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index) {
    row_feed& feed = of(cursor);
    return guarded(feed, [&] {
        const auto i = static_cast<std::size_t>(index);
        if (i >= feed.cells.size()) too_narrow(feed, index);
        const value_view& cell = feed.cells[i];
        if (cell.kind() == value_kind::array) refuse(feed, i, "is a list, which no column can hold");
        if (const std::string_view why = refusal(cell); !why.empty()) refuse(feed, i, why);
        if (const std::string_view why = refusal_of_element(cell, feed.target, i); !why.empty()) refuse(feed, i, why);
        return_value(context, cell);
    });
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
    *out = of(cursor).row;
    return SQLITE_OK;
}

constexpr sqlite3_module methods = [] {
    sqlite3_module m{};
    m.xConnect = connect;  // and no xCreate: no table can be created from it
    m.xBestIndex = best_index;
    m.xDisconnect = disconnect_table<rows_table>;
    m.xOpen = open_cursor<rows_cursor>;
    m.xClose = close_cursor<rows_cursor>;
    m.xFilter = filter;
    m.xNext = next;
    m.xEof = at_end;
    m.xColumn = column_value;
    m.xRowid = row_id;
    return m;
}();

}  // namespace

void register_rows_table(sqlite3* db, std::size_t width) {
    // The module's data is the number itself, so that nobody needs to own it.
    auto* const data = reinterpret_cast<void*>(static_cast<std::uintptr_t>(width));
    if (const int code = sqlite3_create_module(db, "covet_rows", &methods, data); code != SQLITE_OK)
        throw_sqlite_error(db, code, {}, phase::before_running);
}

}  // namespace covet::driver::sqlite_driver
