#include <covet/core/value.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <span>

#include "bind.hpp"
#include "error.hpp"
#include "table_support.hpp"
#include "tables.hpp"

namespace covet::driver::sqlite_driver {
namespace {

struct array_table : sqlite3_vtab {};

struct array_cursor : sqlite3_vtab_cursor {
    std::span<const value_view> members{};
    std::size_t position{};
};

array_cursor& of(sqlite3_vtab_cursor* cursor) { return *static_cast<array_cursor*>(cursor); }

enum column : int { value_column, argument_column };

int connect(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** out, char**) {
    return connect_table<array_table>(db, "CREATE TABLE covet_array(value, list HIDDEN)", out);
}

int best_index(sqlite3_vtab*, sqlite3_index_info* plan) {
    constexpr double usual_length = 25;
    return plan_scan(plan, argument_column, usual_length);
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** arguments) {
    const auto* const list = bound_pointer<const value_view>(cursor, count, arguments, array_pointer);
    if (list == nullptr) return SQLITE_ERROR;
    of(cursor).members = list->as_array();
    of(cursor).position = 0;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    ++of(cursor).position;
    return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) { return of(cursor).position >= of(cursor).members.size() ? 1 : 0; }

int column_value(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index) {
    if (index == value_column) return_value(context, of(cursor).members[of(cursor).position]);
    return SQLITE_OK;
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
    *out = static_cast<sqlite3_int64>(of(cursor).position) + 1;
    return SQLITE_OK;
}

constexpr sqlite3_module methods = [] {
    sqlite3_module m{};
    m.xConnect = connect;  // and no xCreate: no table can be created from it
    m.xBestIndex = best_index;
    m.xDisconnect = disconnect_table<array_table>;
    m.xOpen = open_cursor<array_cursor>;
    m.xClose = close_cursor<array_cursor>;
    m.xFilter = filter;
    m.xNext = next;
    m.xEof = at_end;
    m.xColumn = column_value;
    m.xRowid = row_id;
    return m;
}();

}  // namespace

void register_array_table(sqlite3* db) {
    if (const int code = sqlite3_create_module(db, "covet_array", &methods, nullptr); code != SQLITE_OK)
        throw_sqlite_error(db, code, {}, phase::before_running);
}

}  // namespace covet::driver::sqlite_driver
