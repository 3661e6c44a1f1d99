#include "load.hpp"

#include <covet/core/error.hpp>

#include <algorithm>
#include <vector>

#include "bind.hpp"
#include "connection.hpp"

namespace covet::driver::mysql_driver {
namespace {

constexpr std::size_t most_rows = 1'000;
constexpr std::size_t most_parameters = 65'535;

/// Errors that a row is to blame for, rather than the server or another transaction.
bool is_of_a_row(error_kind kind) {
    switch (kind) {
        case error_kind::unique_violation:
        case error_kind::foreign_key_violation:
        case error_kind::not_null_violation:
        case error_kind::check_violation:
        case error_kind::conversion: return true;
        default: return false;
    }
}

std::size_t size_of(const value_view& v) {
    if (v.kind() == value_kind::text) return v.as_text().size();
    if (v.kind() == value_kind::bytes) return v.as_bytes().size();
    return 0;
}

}  // namespace

std::string text_for_rows(std::string_view insert, std::size_t rows) {
    constexpr std::string_view keyword = "VALUES ";
    const std::size_t at = insert.rfind(keyword);
    if (at == std::string_view::npos)
        throw misuse{"covet: a bulk load into MySQL needs an INSERT that ends with VALUES and one row",
                     {.sql = std::string{insert}}};
    const std::string_view row = insert.substr(at + keyword.size());
    std::string out{insert};
    out.reserve(insert.size() + (rows - 1) * (row.size() + 2));
    for (std::size_t i = 1; i < rows; ++i) out.append(", ").append(row);
    return out;
}

std::size_t rows_at_once(std::size_t width) noexcept {
    return std::clamp<std::size_t>(most_parameters / std::max<std::size_t>(width, 1), 1, most_rows);
}

/// One load: what it reads from, and how far it has come.
struct mysql_connection::loading {
    const statement& target;
    row_source& source;
    std::size_t width;
    row_block block{width};
    std::size_t ready{};  // rows of the block that go into the next statement
    phase when{phase::writing};  // in a transaction of its own, a load whose connection breaks is undone for certain
    outcome done{};
    std::int64_t first_key{};  // of the last statement
    bool exhausted{};
};

outcome mysql_connection::load(const statement& s, std::size_t width, row_source& source) {
    settle();
    admit(s.text_for(mysql));
    if (source.wants_keys() && session_->key_step != 1)
        throw not_supported{"covet: the server's auto_increment_increment is " + std::to_string(session_->key_step) +
                                ", so that the keys of a range cannot be told; insert a const range, or its objects one by one",
                            {.sqlstate = "0A000", .sql = std::string{s.sql(mysql)}}};
    loading l{.target = s, .source = source, .width = width};
    fill(l);
    const busy now{*this};
    if (l.exhausted && !begun_) {
        load_alone(l);
        return l.done;
    }
    run(begun_ ? "SAVEPOINT covet_load" : "START TRANSACTION");
    l.when = phase::running;
    try {
        load_all(l);
        run(begun_ ? "RELEASE SAVEPOINT covet_load" : "COMMIT", phase::writing);
    } catch (...) {
        undo_load();
        throw;
    }
    return l.done;
}

void mysql_connection::fill(loading& l) const {
    l.block.drop(l.ready);
    std::vector<value_view> cells(l.width);
    const std::size_t rows = rows_at_once(l.width);
    const std::size_t most = session_->largest_packet / 2;
    while (l.block.rows() < rows && l.block.bytes() <= most && !l.exhausted) {
        if (l.source.next(cells))
            l.block.add(cells);
        else
            l.exhausted = true;
    }
    // A row that makes it too much waits for the next statement, of which it may be the only one.
    const bool waits = l.block.bytes() > most && l.block.rows() > 1;
    l.ready = l.block.rows() - (waits ? 1 : 0);
}

/// All rows in one statement, which is a transaction by itself.
void mysql_connection::load_alone(loading& l) {
    if (l.ready == 0) return;
    try {
        insert_block(l, 0, l.ready);
        note_keys(l);
    } catch (const error& e) {
        if (!is_of_a_row(e.kind()) || !usable_) throw;
        run("START TRANSACTION");
        try {
            blame_row(l);
        } catch (...) {
            undo_load();
            throw;
        }
        undo_load();
        throw;
    }
}

void mysql_connection::load_all(loading& l) {
    for (;; fill(l)) {
        try {
            if (l.ready > 0) {
                insert_block(l, 0, l.ready);
                note_keys(l);
            }
        } catch (const error& e) {
            if (is_of_a_row(e.kind()) && usable_ && !ended_) blame_row(l);
            throw;
        }
        if (l.exhausted) return;
    }
}

/// The server does not say which row of a statement it refuses. So they are inserted one by one until it does it again. Their keys
/// are others than they would have been.
void mysql_connection::blame_row(loading& l) {
    const auto before = static_cast<std::size_t>(l.done.affected_rows);
    for (std::size_t row = 0; row < l.ready; ++row) {
        try {
            insert_block(l, row, 1);
        } catch (error& e) {
            e.add_place("row " + std::to_string(before + row + 1));
            throw;
        }
    }
}

void mysql_connection::insert_block(loading& l, std::size_t first, std::size_t rows) {
    if (cancellation_.is_requested()) fail(sql::SQLException{"", "", number::query_interrupted}, l.target.sql(mysql), phase::running);
    if (rows == 1) refuse_large_row(l, first);
    const std::string text = text_for_rows(l.target.sql(mysql), rows);
    statement many = l.target;
    many.text[index_of(mysql)] = text;
    many.slot = nullptr;
    const running use = take(many, session_->loads);
    if (use->parameter_count != rows * l.width)
        throw misuse{"covet: the statement has " + std::to_string(use->parameter_count / rows) +
                         " parameters for a row, but rows of " + std::to_string(l.width) + " values were given",
                     {.sqlstate = "07001", .sql = std::string{l.target.sql(mysql)}}};
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < l.width; ++column)
            bind_one(*use, row * l.width + column, l.block.cell(first + row, column), l.target, column);
    call(l.target.sql(mysql), l.when, [&] { use->handle->executeUpdate(); });
    tell_warnings(*use->handle);
}

/// The server would close the connection over it.
void mysql_connection::refuse_large_row(const loading& l, std::size_t row) const {
    std::size_t largest = 0, at_once = 0;
    for (std::size_t column = 0; column < l.width; ++column) {
        const std::size_t size = size_of(l.block.cell(row, column));
        largest = std::max(largest, size);
        if (!is_streamed(size)) at_once += size;
    }
    if (std::max(largest, at_once) < session_->largest_packet) return;
    throw conversion_error{"covet: a row has " + std::to_string(std::max(largest, at_once)) +
                               " bytes, and the server's max_allowed_packet is " + std::to_string(session_->largest_packet),
                           {.sqlstate = "22001", .sql = std::string{l.target.sql(mysql)}}};
}

/// The keys of one statement are consecutive, but between two of them other sessions may take theirs.
void mysql_connection::note_keys(loading& l) {
    const std::int64_t first = last_key();
    const auto rows = static_cast<std::int64_t>(l.ready);
    const bool is_first = l.done.affected_rows == 0;
    const bool has_keys = is_first || first != l.first_key;  // without keys the server tells those of an earlier statement
    if (l.source.wants_keys() && has_keys && !is_first && first != l.done.last_insert_id + 1)
        throw serialization_failure{"covet: another session inserted into the table during the load, so that the keys of its rows "
                                    "are not consecutive; run it again",
                                    {.sqlstate = "40001", .sql = std::string{l.target.sql(mysql)}, .retryable = true}};
    l.first_key = first;
    l.done.affected_rows += rows;
    l.done.last_insert_id = first + rows - 1;
}

void mysql_connection::undo_load() noexcept {
    if (ended_ || !usable_) return;  // the server has undone it all
    try {
        run(begun_ ? "ROLLBACK TO SAVEPOINT covet_load" : "ROLLBACK");
        if (begun_) run("RELEASE SAVEPOINT covet_load");
    } catch (...) {
        usable_ = false;  // half of the load may be in the transaction
    }
}

}  // namespace covet::driver::mysql_driver
