#include "cursor.hpp"

#include <utility>

#include "bind.hpp"
#include "connection.hpp"

namespace covet::driver::mysql_driver {
namespace {

/// What an abandoned result may have left that is read to its end rather than stopped on the server.
constexpr int cheap_to_read = 1'000;

std::string variable(std::size_t index) { return "@covet_" + std::to_string(index); }

/// Sets variables to the statement's text and its parameters.
std::string set_text(std::size_t parameters) {
    std::string sql = "SET @covet_sql = ?";
    for (std::size_t i = 0; i < parameters; ++i) sql.append(", ").append(variable(i)).append(" = ?");
    return sql;
}

std::string execute_text(std::size_t parameters) {
    std::string sql = "PREPARE covet_stream FROM @covet_sql; EXECUTE covet_stream";
    for (std::size_t i = 0; i < parameters; ++i) sql.append(i == 0 ? " USING " : ", ").append(variable(i));
    return sql;
}

}  // namespace

std::span<const value_view> buffered_cursor::next() {
    if (rows_.empty()) return {};
    current_ = std::move(rows_.front());
    rows_.pop_front();
    cells_.clear();
    for (const owned_value& cell : current_) cells_.push_back(cell.view());
    return cells_;
}

std::unique_ptr<cursor> mysql_connection::stream(const statement& s, std::span<const value_view> parameters) {
    statement set;
    const std::string text = set_text(parameters.size());
    set.text[index_of(mysql)] = text;
    {
        const running use = take(set);
        bind_one(*use, 0, value_view::text(s.sql(mysql)), set, 0);
        for (std::size_t i = 0; i < parameters.size(); ++i) bind_one(*use, i + 1, parameters[i], s, i);
        update(*use, set);
    }
    starts();
    try {
        auto out = call(s.sql(mysql), phase::running, [&] {
            std::unique_ptr<sql::Statement> plain{session_->handle->createStatement()};
            plain->setResultSetType(sql::ResultSet::TYPE_FORWARD_ONLY);
            plain->execute(execute_text(parameters.size()));
            plain->getMoreResults();
            return std::make_unique<streaming_cursor>(*this, std::move(plain), s);
        });
        stream_ = out.get();
        return out;
    } catch (...) {
        stops();
        throw;
    }
}

streaming_cursor::streaming_cursor(mysql_connection& owner, std::unique_ptr<sql::Statement> executed, const statement& s)
    : owner_{owner}, sql_{s.sql(mysql)}, statement_{std::move(executed)}, rows_{statement_->getResultSet()} {
    reader_.begin(*rows_, s, row_reader::protocol::text);
}

streaming_cursor::~streaming_cursor() {
    if (rows_ != nullptr) discard();
}

std::span<const value_view> streaming_cursor::next() {
    if (rows_ != nullptr) return fetch();
    if (const std::span<const value_view> row = rest_.next(); !row.empty()) return row;
    if (failure_ != nullptr) std::rethrow_exception(std::exchange(failure_, nullptr));
    return {};
}

std::span<const value_view> streaming_cursor::fetch() {
    try {
        return owner_.call(sql_, phase::running, [&]() -> std::span<const value_view> {
            if (rows_->next()) return reader_.read();
            rows_.reset();
            owner_.check_end_of_stream(sql_);
            end();
            return {};
        });
    } catch (...) {
        end();
        throw;
    }
}

void streaming_cursor::read_rest() {
    try {
        for (auto row = fetch(); !row.empty(); row = fetch()) rest_.row(row);
    } catch (...) {
        failure_ = std::current_exception();
    }
}

void streaming_cursor::end() noexcept {
    rows_.reset();
    statement_.reset();
    owner_.stream_ended();
}

/// Freeing a result reads all of it, however long it is.
void streaming_cursor::discard() noexcept {
    try {
        for (int i = 0; i < cheap_to_read; ++i) {
            if (owner_.call(sql_, phase::running, [&] { return rows_->next(); })) continue;
            rows_.reset();
            owner_.check_end_of_stream(sql_);  // which finds out whether the connection is still there
            return end();
        }
        owner_.cancel();
    } catch (...) {  // it is being stopped already
    }
    end();
}

}  // namespace covet::driver::mysql_driver
