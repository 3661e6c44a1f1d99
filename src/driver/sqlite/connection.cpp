#include "connection.hpp"

#include <covet/core/error.hpp>

#include <string>
#include <utility>

#include "../session_words.hpp"
#include "bind.hpp"
#include "cells.hpp"
#include "changes.hpp"
#include "cursor.hpp"
#include "open.hpp"

namespace covet::driver {
namespace sqlite_driver {
namespace {

/// Hands over all rows of a statement that stands on its first one. Gives the code of the last step.
int deliver(running& use, row_sink& sink) {
    use->fit_cells();
    use->rows_last_time = 0;
    int code = SQLITE_ROW;
    do {
        ++use->rows_last_time;
        fetch_cells(use.handle(), use->cells);
        if (!sink.row(use->cells)) {
            code = use.reset();
            return code == SQLITE_OK ? SQLITE_DONE : code;
        }
        code = sqlite3_step(use.handle());
    } while (code == SQLITE_ROW);
    return code;
}

}  // namespace

sqlite_connection::sqlite_connection(const sqlite_options& options)
    : options_{options},
      locks_{options.busy_timeout},
      db_{open_database(options_, locks_)},
      statements_{db_.get(), locks_} {}

void sqlite_connection::admit(const running& use, const statement& s) {
    if (ended_by_itself()) refuse_until_rollback(s.sql(sqlite));
    if (read_only_ && use->writes) refuse_write(s.sql(sqlite));
}

void sqlite_connection::start(const running& use, const statement& s, std::span<const value_view> parameters) {
    admit(use, s);
    bind_all(db_.get(), use.handle(), use->parameter_count, s, parameters);
}

outcome sqlite_connection::execute(const statement& s, std::span<const value_view> parameters, row_sink& sink) {
    locks_.statement_starts();
    running use{statements_, s};
    touched_ = touched_ || use->touches_session;
    if (use->rows_last_time >= scan_threshold && ready_to_scan(*use, s)) {
        run_scan(use, s, parameters, sink);
        return {};
    }
    start(use, s, parameters);
    const changes changed{db_.get(), *use};
    int code = sqlite3_step(use.handle());
    if (code == SQLITE_ROW) code = deliver(use, sink);
    if (code != SQLITE_DONE) fail(code, s.sql(sqlite), phase::running);
    return changed.made();
}

std::unique_ptr<cursor> sqlite_connection::open(const statement& s, std::span<const value_view> parameters) {
    locks_.statement_starts();
    auto out = std::make_unique<sqlite_cursor>(*this, statements_, s);
    touched_ = touched_ || out->use()->touches_session;
    start(out->use(), s, parameters);
    return out;
}

void sqlite_connection::run(std::string_view sql) {
    statement s;
    s.text[index_of(sqlite)] = sql;
    locks_.statement_starts();
    const running use{statements_, s};
    if (const int code = sqlite3_step(use.handle()); code != SQLITE_DONE && code != SQLITE_ROW)
        fail(code, sql, phase::running);
}

void sqlite_connection::run_script(std::string_view sql) {
    if (sql.find('\0') != std::string_view::npos)
        throw syntax_error{"covet: the SQL text has a NUL character in it, where SQLite would stop reading",
                           {.sqlstate = "42601", .sql = std::string{sql}}};
    touched_ = touched_ || may_touch_session(sql);
    const std::string text{sql};  // ends with the NUL that SQLite looks for
    for (const char* rest = text.c_str(); *rest != '\0';) {
        if (ended_by_itself()) refuse_until_rollback(rest);
        sqlite3_stmt* raw{};
        const char* const begin = rest;
        locks_.statement_starts();
        const int code = sqlite3_prepare_v3(db_.get(), begin, -1, 0, &raw, &rest);
        if (code != SQLITE_OK) fail(code, begin, phase::before_running);
        const statement_handle one{raw};
        if (one != nullptr) run_to_end(one.get());
    }
}

void sqlite_connection::run_to_end(sqlite3_stmt* one) {
    if (read_only_ && sqlite3_stmt_readonly(one) == 0) refuse_write(sqlite3_sql(one));
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(one);
    if (code != SQLITE_DONE) fail(code, sqlite3_sql(one), phase::running);
}

void sqlite_connection::cancel() noexcept {
    locks_.cancel();
    sqlite3_interrupt(db_.get());
}

void sqlite_connection::ping() { run("SELECT 1"); }

void sqlite_connection::fail(int code, std::string_view sql, phase when, std::string_view where) {
    const bool may_be_interrupted = (code & 0xff) == SQLITE_BUSY || when == phase::before_running;
    if (may_be_interrupted && locks_.canceled()) code = SQLITE_INTERRUPT;
    if (code == SQLITE_READONLY_DBMOVED) usable_ = false;  // the file of that name is another one now
    throw_sqlite_error(db_.get(), code, sql, when, where);
}

void sqlite_connection::refuse_write(std::string_view sql) {
    throw read_only_error{"covet: a read-only transaction may not write; begin one without read_only",
                          {.sqlstate = "25006", .sql = std::string{sql}}};
}

void sqlite_connection::refuse_until_rollback(std::string_view sql) {
    throw error{error_kind::other,
                "covet: the transaction is over already, rolled back by the database after an earlier error or ended "
                "by SQL text; roll it back here as well, and run it again from its start",
                {.sqlstate = "25P02", .sql = std::string{sql}}};
}

}  // namespace sqlite_driver

std::unique_ptr<connection> connect_sqlite(const sqlite_options& options) {
    return std::make_unique<sqlite_driver::sqlite_connection>(options);
}

}  // namespace covet::driver
