#include "cursor.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace covet::driver::postgres_driver {
namespace {

constexpr std::size_t most_rows = 4'096;              // of one fetch
constexpr std::size_t wanted_bytes = 256 * 1'024;  // of one fetch, of the values alone

std::size_t bytes_in(const pqxx::result& rows) {
    std::size_t out = 1;
    for (const auto& row : rows)
        for (auto field = row.begin(); field != row.end(); ++field) out += static_cast<std::size_t>(field->size());
    return out;
}

}  // namespace

held_cursor::held_cursor(const statement& s, pqxx::result rows) : rows_{std::move(rows)}, reader_{rows_, s} {}

std::span<const value_view> held_cursor::next() {
    if (position_ >= rows_.size()) return {};
    return reader_.read(rows_[position_++]);
}

server_cursor::server_cursor(postgres_connection& owner, const statement& s, std::string sql)
    : owner_{owner}, statement_{s}, sql_{std::move(sql)}, number_{owner.join(*this)} {}

server_cursor::~server_cursor() { owner_.leave(*this); }

void server_cursor::declare(bound_values values) {
    const std::string sql = "DECLARE " + name() + " NO SCROLL CURSOR FOR " + sql_;
    owner_.calling({.sql = sql_, .has_other_values = true}, [&] { return std::move(values).run_text(owner_.library(), sql); });
    state_ = state::open;
}

bool server_cursor::fetch() {
    if (state_ == state::finished) return false;
    if (state_ == state::lost)
        throw misuse{"covet: the rest of the rows is gone with the transaction, or the nested one, that they were asked for in; read "
                     "them before its end",
                     {.sqlstate = "34000", .sql = sql_}};
    const std::string sql = "FETCH " + std::to_string(batch_) + " FROM " + name();
    rows_ = owner_.calling({.sql = sql_, .has_other_values = true}, [&] { return owner_.library().exec(sql); });
    position_ = 0;
    if (!reader_) reader_.emplace(rows_, statement_);
    const auto count = static_cast<std::size_t>(rows_.size());
    if (count < batch_) finish();
    if (count == 0) return false;
    const std::size_t fitting = wanted_bytes / (bytes_in(rows_) / count + 1);
    batch_ = std::clamp(fitting, std::size_t{1}, std::min(batch_ * 8, most_rows));
    return true;
}

/// Closes the cursor as soon as its last rows are here, so that what it held on the server is free.
void server_cursor::finish() {
    state_ = state::finished;
    owner_.calling({.sql = sql_}, [&] { return owner_.library().exec("CLOSE " + name()); });
}

std::span<const value_view> server_cursor::next() {
    if (position_ >= rows_.size() && !fetch()) return {};
    return reader_->read(rows_[position_++]);
}

}  // namespace covet::driver::postgres_driver
