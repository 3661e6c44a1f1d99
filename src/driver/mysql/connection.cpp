#include "connection.hpp"

#include <covet/core/error.hpp>

#include <optional>
#include <string>
#include <utility>

#include "../session_words.hpp"
#include "bind.hpp"
#include "cursor.hpp"
#include "options.hpp"
#include "script.hpp"

namespace covet::driver {
namespace mysql_driver {
mysql_connection::mysql_connection(const mysql_options& options) : options_{options} {
    check_options(options_);
    session_ = open_session(options_);
}

outcome mysql_connection::execute(const statement& s, std::span<const value_view> parameters, row_sink& sink) {
    const running use = take(s);
    bind_all(*use, s, parameters);
    const busy now{*this};
    touched_ = touched_ || use->touches_session;
    if (use->columns == 0) return change(*use, s);
    outcome done;
    watched(use->may_end_transaction && !use->only_reads, [&] { done = deliver(*use, s, parameters, sink); });
    return done;
}

outcome mysql_connection::change(prepared& p, const statement& s) {
    if (p.returns_key) return insert_returning(p, s);
    outcome done;
    watched(p.may_end_transaction, [&] { done.affected_rows = update(p, s); });
    if (p.generates_keys && done.affected_rows > 0) done.last_insert_id = last_key();
    return done;
}

outcome mysql_connection::insert_returning(prepared& p, const statement& s) {
    return call(s.sql(mysql), phase::writing, [&] {
        const std::unique_ptr<sql::ResultSet> row{p.handle->executeQuery()};
        tell_warnings();
        return row->next() ? outcome{.affected_rows = 1, .last_insert_id = row->getInt64(1)} : outcome{};
    });
}

outcome mysql_connection::deliver(prepared& p, const statement& s, std::span<const value_view> parameters, row_sink& sink) {
    const std::string_view sql = s.sql(mysql);
    const std::unique_ptr<sql::ResultSet> rows = query(p, s, parameters);
    p.rows.begin(*rows, s, row_reader::protocol::binary);
    const std::size_t count = rows->rowsCount();
    sink.expect(count);
    outcome done;
    while (static_cast<std::size_t>(done.affected_rows) < count && call(sql, phase::running, [&] { return rows->next(); })) {
        ++done.affected_rows;
        if (!sink.row(call(sql, phase::running, [&] { return p.rows.read(); }))) break;
    }
    return done;
}

std::unique_ptr<cursor> mysql_connection::open(const statement& s, std::span<const value_view> parameters) {
    if (can_stream(s, parameters)) return stream(s, parameters);
    auto out = std::make_unique<buffered_cursor>();
    execute(s, parameters, *out);
    return out;
}

/// Looks at the prepared statement and gives it back: the library closes one, if it has to make room, only after it has thrown away
/// the rows that are on their way.
bool mysql_connection::can_stream(const statement& s, std::span<const value_view> parameters) {
    const running use = take(s);
    touched_ = touched_ || use->touches_session;
    bind_all(*use, s, parameters);
    return use->can_stream;
}

running mysql_connection::take(const statement& s, statement_cache& from) {
    settle();
    admit(s.sql(mysql));
    return call(s.sql(mysql), phase::preparing, [&] { return running{from, s}; });
}

std::int64_t mysql_connection::update(prepared& p, const statement& s) {
    // The connector narrows the server's count to an int, of which all 32 bits are counted here.
    const std::int64_t affected = call(s.sql(mysql), phase::writing, [&] {
        return static_cast<std::int64_t>(static_cast<std::uint32_t>(p.handle->executeUpdate()));
    });
    tell_warnings(*p.handle);
    return affected;
}

std::unique_ptr<sql::ResultSet> mysql_connection::query(prepared& p, const statement& s, std::span<const value_view> parameters) {
    const std::string_view sql = s.sql(mysql);
    const auto run = [&] {
        std::unique_ptr<sql::ResultSet> rows{p.handle->executeQuery()};
        tell_warnings();
        return rows;
    };
    try {
        return run();
    } catch (const sql::SQLException& e) {
        // The table behind a SELECT * has another number of columns now. What writes is not run twice.
        p.reusable = e.getErrorCode() != number::other_columns;
        if (p.reusable || !p.only_reads) fail(e, sql, p.only_reads ? phase::running : phase::writing);
    }
    call(sql, phase::preparing, [&] { session_->statements.prepare_again(p, sql); });
    p.reusable = true;
    bind_all(p, s, parameters);
    return call(sql, phase::running, run);
}

void mysql_connection::check_end_of_stream(std::string_view sql) {
    std::optional<sql::SQLException> failure;
    call(sql, phase::running, [&] {
        const std::unique_ptr<sql::ResultSet> errors{session_->plain->executeQuery("SHOW ERRORS")};
        if (errors->next()) failure.emplace(errors->getString(3).asStdString(), "HY000", errors->getInt(2));
    });
    tell_warnings();  // which empties the list of both
    if (failure) fail(*failure, sql, phase::running);
}

std::int64_t mysql_connection::last_key() {
    return call("SELECT LAST_INSERT_ID()", phase::writing, [&] {
        const std::unique_ptr<sql::ResultSet> row{session_->last_key->executeQuery()};
        return row->next() ? row->getInt64(1) : 0;
    });
}

void mysql_connection::run(const std::string& sql, phase when) {
    settle();
    call(sql, when, [&] { session_->plain->execute(sql); });
}

void mysql_connection::run_script(std::string_view sql) {
    settle();
    admit(sql);
    const std::string script = without_empty_statements(sql);
    if (script.empty()) return;
    touched_ = touched_ || may_touch_session(sql);
    const busy now{*this};
    watched(true, [&] {
        try {
            session_->plain->executeUpdate(script);
        } catch (const sql::InvalidArgumentException&) {  // some of it were queries; all has run
        } catch (const sql::SQLException& e) {
            fail(e, sql, e.getErrorCode() == number::syntax_error ? phase::preparing : phase::writing);
        }
        tell_warnings();
    });
}

void mysql_connection::ping() { run("DO 0"); }

void mysql_connection::settle() {
    if (stream_ != nullptr) stream_->read_rest();
}

void mysql_connection::reset() {
    try {
        settle();
        if (begun_) rollback();
        session_ = open_session(options_);
        touched_ = false;
    } catch (...) {
        usable_ = false;
        throw;
    }
}

void mysql_connection::fail(const sql::SQLException& e, std::string_view sql, phase when) {
    diagnosis found = diagnose(e.getErrorCode(), e.what(), e.getSQLState(), when);
    if (found.connection_lost) {
        usable_ = false;
        found.in_doubt = when == phase::committing || (when == phase::writing && !begun_);
    }
    if (found.in_doubt) {
        found.sqlstate = "08007";
        found.message += ", and nobody knows whether what was sent last has happened";
        found.retryable = false;
    }
    if (begun_ && !ended_) ended_ = found.connection_lost || (may_end_transaction(e.getErrorCode()) && !is_in_transaction());
    throw_mysql_error(found, e.getErrorCode(), sql);
}

void mysql_connection::stops() noexcept {
    const cancellation::request_state request = cancellation_.ends();
    if (request == cancellation::request_state::lost) usable_ = false;
    if (request != cancellation::request_state::sent) return;
    try {
        session_->plain->execute("DO 0");
    } catch (const sql::SQLException& e) {
        if (e.getErrorCode() != number::query_interrupted) usable_ = false;
    } catch (...) {
        usable_ = false;
    }
}

}  // namespace mysql_driver

std::unique_ptr<connection> connect_mysql(const mysql_options& options) {
    return std::make_unique<mysql_driver::mysql_connection>(options);
}

}  // namespace covet::driver
