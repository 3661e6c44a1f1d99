#include "sqlite_scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sqlite_bind.hpp"
#include "sqlite_cells.hpp"
#include "sqlite_connection.hpp"
#include "sqlite_error.hpp"

namespace covet::driver::sqlite_driver {
namespace {

void take_row(sqlite3_context* context, int count, sqlite3_value** values) {
    scan_target& target = **static_cast<scan_target**>(sqlite3_user_data(context));
    try {
        for (int i = 0; i < count; ++i) target.cells[static_cast<std::size_t>(i)] = cell_of(values[i]);
        ++target.rows;
        if (target.sink.row(target.cells)) return;
        target.stopped = true;
    } catch (...) {
        target.failure = std::current_exception();
    }
    sqlite3_result_error_code(context, SQLITE_ABORT);
}

void finish(sqlite3_context* context) { sqlite3_result_null(context); }

}  // namespace

void register_scan_function(sqlite3* db, scan_target** current) {
    const int code = sqlite3_create_function_v2(db, "covet_sink", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, current, nullptr,
                                                take_row, finish, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(db, code, {}, phase::before_running);
}

bool can_scan(std::string_view sql) noexcept {
    constexpr std::array<std::string_view, 9> others{"DISTINCT", "GROUP BY",  "ORDER BY", "LIMIT", "UNION",
                                                     "EXCEPT",   "INTERSECT", "OVER",     "*"};
    return sql.starts_with("SELECT ") && std::none_of(others.begin(), others.end(), [&](std::string_view word) {
               return sql.find(word) != std::string_view::npos;
           });
}

std::string scan_text(std::string_view sql, int columns) {
    std::string names;
    for (int i = 0; i < columns; ++i) names += (i == 0 ? "c" : ", c") + std::to_string(i);
    return "WITH covet_result(" + names + ") AS (" + std::string{sql} + ") SELECT covet_sink(" + names +
           ") FROM covet_result";
}

bool sqlite_connection::ready_to_scan(prepared& p, const statement& s) {
    if (p.scan_tried) return p.scan != nullptr;
    p.scan_tried = true;
    if (p.id == 0 || p.writes || !can_scan(s.sql(sqlite))) return false;
    const std::string text = scan_text(s.sql(sqlite), sqlite3_column_count(p.handle.get()));
    sqlite3_stmt* raw{};
    // A failure, such as more columns than a function takes arguments, leaves the statement to its rows.
    sqlite3_prepare_v3(db_.get(), text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    p.scan.reset(raw);
    return raw != nullptr;
}

void sqlite_connection::run_scan(const running& use, const statement& s, std::span<const value_view> parameters,
                                 row_sink& sink) {
    admit(use, s);
    sqlite3_stmt* const scan = use->scan.get();
    const reset_at_exit reset{scan};
    bind_all(db_.get(), scan, s, parameters);
    scan_target target{.sink = sink, .cells = use->cells};
    scan_target* const outer = std::exchange(scan_, &target);
    const int code = sqlite3_step(scan);
    scan_ = outer;
    use->rows_last_time = target.rows;
    if (target.failure != nullptr) std::rethrow_exception(target.failure);
    if (code != SQLITE_ROW && !target.stopped) fail(code, s.sql(sqlite), phase::running);
}

}  // namespace covet::driver::sqlite_driver
