#include "connection.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <exception>
#include <utility>

#include "../session_words.hpp"
#include "cursor.hpp"
#include "mailbox.hpp"
#include "open.hpp"
#include "script.hpp"

namespace covet::driver {
namespace postgres_driver {
namespace {

std::string place_of(const statement& s, std::size_t index) {
    std::string place = "parameter " + std::to_string(index + 1);
    if (index < s.parameters.size() && !s.parameters[index].column.empty())
        place.append(" (").append(s.parameters[index].column).append(")");
    return place;
}

void check(const statement& s, std::size_t index, std::string_view why_refused) {
    if (!why_refused.empty())
        throw conversion_error{"covet: " + place_of(s, index) + " " + std::string{why_refused},
                               {.sqlstate = "22003", .sql = std::string{s.sql(postgresql)}}};
}

void check_value(const statement& s, std::size_t index, const value_view& v) {
    if (v.kind() == value_kind::array)
        for (const value_view& member : v.as_array()) check_value(s, index, member);
    check(s, index, refusal(v));
}

void check_count(const prepared& p, const statement& s, std::size_t given) {
    if (p.parameter_count == given) return;
    throw misuse{"covet: the statement has " + std::to_string(p.parameter_count) + " parameters, but " +
                     std::to_string(given) + " values were given",
                 {.sqlstate = "07001", .sql = std::string{s.sql(postgresql)}}};
}

bound_values bind(const prepared& p, const statement& s, std::span<const value_view> parameters) {
    bound_values out{parameters.size()};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const value_view& v = parameters[i];
        check_value(s, i, v);
        if (v.is_null()) {
            out.add_null();
        } else if (v.kind() == value_kind::bytes) {
            out.add_bytes(v.as_bytes());  // the binary format of a uuid is its bytes, too
        } else {
            const rendering how = i < p.parameters.size() ? p.parameters[i] : rendering{};
            std::string text;
            if (v.kind() == value_kind::array)
                append_array(text, v, how);
            else if (how.is_array && v.kind() == value_kind::text)
                check(s, i, append_elements(text, v.as_text(), how));
            else
                append_text(text, v, how);
            out.add_text(std::move(text));
        }
    }
    return out;
}

bool begins_with_word(std::string_view sql, std::string_view lower_case_word) {
    std::size_t at = 0;
    while (at < sql.size() && std::isspace(static_cast<unsigned char>(sql[at])) != 0) ++at;
    for (const char c : lower_case_word)
        if (at == sql.size() || std::tolower(static_cast<unsigned char>(sql[at++])) != c) return false;
    return true;
}

/// What a person wrote is taken for a change, unless it begins like a query that makes none.
bool may_write(const statement& s) {
    if (s.access == access::write || s.id() != 0) return s.access == access::write;
    constexpr std::array<std::string_view, 5> reading{"select", "values", "table", "show", "("};
    return std::none_of(reading.begin(), reading.end(), [sql = s.sql(postgresql)](std::string_view word) {
        return begins_with_word(sql, word);
    });
}

/// A reader leaves its statement while it reads, so that a statement run again from inside of its own sink has another.
class reading {
public:
    reading(prepared& by, const pqxx::result& rows, const statement& s) : by_{by}, reader_{std::move(by.rows)} {
        if (reader_ == nullptr || !reader_->is_for(s)) reader_ = std::make_unique<row_reader>(rows, s);
    }
    reading(const reading&) = delete;
    reading& operator=(const reading&) = delete;
    ~reading() { by_.rows = std::move(reader_); }

    row_reader& operator*() const noexcept { return *reader_; }

private:
    prepared& by_;
    std::unique_ptr<row_reader> reader_;
};

}  // namespace

postgres_connection::postgres_connection(const postgres_options& options)
    : options_{options},
      library_{open_server(options_)},
      notices_{*library_},
      statements_{*library_, options_.statement_cache},
      running_{std::make_shared<running_state>(options_.read_timeout)} {
    if (options_.read_timeout.count() > 0)
        limit_ = std::make_unique<answer_limit>(library_->sock(), options_.read_timeout);
    configure();
}

postgres_connection::~postgres_connection() {
    try {
        stop_listening();
    } catch (const std::exception&) {
        // The connection is broken, and nobody listens any more.
    }
}

void postgres_connection::configure() {
    calling({}, [this] {
        configure_session(library(), options_);
        return true;
    });
}

outcome postgres_connection::execute(const statement& s, std::span<const value_view> parameters, row_sink& sink) {
    const answer got = run_prepared(s, parameters);
    const bool has_rows = got.rows.columns() > 0;
    if (has_rows) {
        const reading rows{*got.by, got.rows, s};
        sink.expect(static_cast<std::size_t>(got.rows.size()));
        for (const auto& row : got.rows)
            if (!sink.row((*rows).read(row))) break;
    }
    if (has_rows && s.access == access::read) return {};
    return {.affected_rows = static_cast<std::int64_t>(got.rows.affected_rows())};
}

std::unique_ptr<cursor> postgres_connection::open(const statement& s, std::span<const value_view> parameters) {
    const std::string_view sql = s.text_for(postgresql);
    constexpr std::array<std::string_view, 5> queries{"select", "with", "values", "table", "("};
    const bool is_query = s.access == access::read && std::any_of(queries.begin(), queries.end(), [&](std::string_view word) {
                              return begins_with_word(sql, word);
                          });
    if (!is_query) return std::make_unique<held_cursor>(s, run_prepared(s, parameters).rows);

    // Known to the cache for the types of its parameters, and for errors that come before the transaction.
    const bool in_transaction = is_open_on_server();
    const auto by = calling({.sql = sql, .parameters = parameters}, [&] { return statements_.take(s, library(), in_transaction); });
    check_count(*by, s, parameters.size());
    touched_ = touched_ || by->touches_session;
    bound_values values = postgres_driver::bind(*by, s, parameters);
    auto out = std::make_unique<server_cursor>(*this, s, std::string{sql});
    out->declare(std::move(values));
    return out;
}

postgres_connection::answer postgres_connection::run_prepared(const statement& s, std::span<const value_view> parameters) {
    const bool in_transaction = is_open_on_server();
    const circumstances preparing{.sql = s.sql(postgresql), .parameters = parameters};
    const auto take = [&] { return calling(preparing, [&] { return statements_.take(s, library(), in_transaction); }); };
    std::shared_ptr<prepared> by = take();
    try {
        pqxx::result rows = run_bound(*by, s, parameters);
        if (by->id == 0) notice_text(s.sql(postgresql));
        return {std::move(by), std::move(rows)};
    } catch (const stale_statement& stale) {
        statements_.forget(*by);
        if (in_transaction) throw_stale(stale.found, preparing);
    }
    by = take();
    try {
        pqxx::result rows = run_bound(*by, s, parameters);
        return {std::move(by), std::move(rows)};
    } catch (const stale_statement& stale) {
        throw_server_error(stale.found, preparing, false);
    }
}

pqxx::result postgres_connection::run_bound(const prepared& by, const statement& s,
                                            std::span<const value_view> parameters) {
    check_count(by, s, parameters.size());
    touched_ = touched_ || by.touches_session;
    bound_values values = postgres_driver::bind(by, s, parameters);
    const circumstances when{
        .sql = s.sql(postgresql), .parameters = parameters, .writes = may_write(s), .heals = true};
    return calling(when, [&] { return std::move(values).run(library(), by.name); });
}

/// Nobody sees what SQL text does with the prepared statements, but these words.
void postgres_connection::notice_text(std::string_view sql) noexcept {
    if (begins_with_word(sql, "deallocate") || begins_with_word(sql, "discard")) statements_.forget_all();
}

pqxx::result postgres_connection::run(const std::string& sql, bool writes) {
    // Deferred triggers speak of rows from before.
    return calling({.sql = sql, .writes = writes, .has_other_values = sql == "COMMIT"}, [&] { return library().exec(sql); });
}

void postgres_connection::run_script(std::string_view sql) {
    if (sql.find('\0') != std::string_view::npos)
        throw syntax_error{"covet: the SQL text has a NUL character in it, where PostgreSQL would stop reading",
                           {.sqlstate = "42601", .sql = std::string{sql}}};
    // One by one: the server would take a text of several statements for one transaction.
    while (!sql.empty()) {
        const std::string_view one = first_statement(sql);
        sql.remove_prefix(one.size());
        notice_text(one);
        touched_ = touched_ || may_touch_session(one);
        run(std::string{one}, true);
    }
}

void postgres_connection::cancel() noexcept {
    const std::shared_ptr<running_state> running = running_;
    running->cancel([this]() noexcept {
        try {
            library_->cancel_query();
        } catch (const std::exception&) {
            // The connection is broken, which its own thread finds out.
        }
    });
}

void postgres_connection::ping() { run(""); }

/// Whether there is one, libpqxx does not tell, and the server's notice that there is none is for nobody.
void postgres_connection::end_transaction_of_text() {
    notice_sink* const told = notices_.told();
    notices_.tell(nullptr);
    run("ROLLBACK");
    notices_.tell(told);
}

void postgres_connection::reset() {
    try {
        if (begun_) rollback();
        if (touched_) end_transaction_of_text();
        stop_listening();
        // What DISCARD ALL does, but for the prepared statements.
        run("CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; UNLISTEN *; SELECT pg_advisory_unlock_all(); "
            "DISCARD TEMP; DISCARD SEQUENCES");
        configure();
        touched_ = false;
    } catch (...) {
        usable_ = false;
        throw;
    }
}

}  // namespace postgres_driver

std::unique_ptr<connection> connect_postgres(const postgres_options& options) {
    return std::make_unique<postgres_driver::postgres_connection>(options);
}

}  // namespace covet::driver
