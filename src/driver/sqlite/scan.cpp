#include "scan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "bind.hpp"
#include "cells.hpp"
#include "connection.hpp"
#include "error.hpp"

namespace covet::driver::sqlite_driver {
namespace {

/// The name under which a scan_target travels through sqlite3_bind_pointer.
constexpr const char* scan_pointer = "covet:scan";

void take_row(sqlite3_context* context, int count, sqlite3_value** values) {
    auto* const found = count == 0 ? nullptr : sqlite3_value_pointer(values[0], scan_pointer);
    if (found == nullptr) return sqlite3_result_error(context, "covet_sink() takes a target bound by covet", -1);
    scan_target& target = *static_cast<scan_target*>(found);
    try {
        for (value_view& cell : target.cells) cell = cell_of(*++values);
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

void register_scan_function(sqlite3* db) {
    const int code = sqlite3_create_function_v2(db, "covet_sink", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr,
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
    for (int i = 0; i < columns; ++i) names.append(i == 0 ? "c" : ", c").append(std::to_string(i));
    return "WITH covet_result(" + names + ") AS (" + std::string{sql} + ") SELECT covet_sink(?, " + names +
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
    bind_all(db_.get(), scan, use->parameter_count, s, parameters);
    scan_target target{.sink = sink, .cells = use->cells};
    const int last = static_cast<int>(parameters.size()) + 1;
    int code = sqlite3_bind_pointer(scan, last, &target, scan_pointer, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(scan);
    use->rows_last_time = target.rows;
    if (target.failure != nullptr) std::rethrow_exception(target.failure);
    if (code != SQLITE_ROW && !target.stopped) fail(code, s.sql(sqlite), phase::running);
}

}  // namespace covet::driver::sqlite_driver
