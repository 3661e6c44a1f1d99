#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/type_list.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/bind.hpp>
#include <covet/exec/decode.hpp>
#include <covet/query/check/batch.hpp>
#include <covet/query/read_back.hpp>
#include <covet/query/select.hpp>
#include <covet/query/select_related.hpp>
#include <covet/sql/static_statement.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <source_location>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace covet::exec {

/// Stands in a call of `batch` where there is no further statement.
struct no_statement {};

template <class... Arguments>
inline constexpr std::size_t statements_among = (std::size_t{!std::same_as<Arguments, no_statement>} + ...);

namespace detail {

template <class Statement>
consteval auto find_batch_result() {
    if constexpr (query::check::giving_rows<Statement>)
        return std::type_identity<std::vector<query::row_type<Statement>>>{};
    else
        return std::type_identity<std::int64_t>{};
}

}  // namespace detail

/// What a statement of a batch gives: its rows, or how many it affected.
template <class Statement>
using batch_result = typename decltype(detail::find_batch_result<Statement>())::type;

/// A statement of a batch, and where the program called.
template <class Statement>
struct called_statement {
    const Statement& statement;
    const std::source_location& where;
};

/// A statement of a batch with its values, and with the place for what it gives. Neither copied nor moved.
template <class Statement>
class batch_part {
public:
    explicit batch_part(const called_statement<Statement>& called) : ready_{called.statement, nullptr, called.where} {}
    batch_part(const batch_part&) = delete;
    batch_part& operator=(const batch_part&) = delete;

    driver::request request() noexcept { return {&ready_.description(), ready_.parameters(), &sink_}; }
    std::int64_t take(const driver::request& ran) const noexcept { return ran.result.affected_rows; }

private:
    bound<Statement> ready_;
    no_sink sink_{};
};

template <query::check::giving_rows Statement>
class batch_part<Statement> {
    using row = query::row_type<Statement>;

public:
    explicit batch_part(const called_statement<Statement>& called)
        : ready_{called.statement, nullptr, called.where}, sink_{ready_.description(), rows_} {}
    batch_part(const batch_part&) = delete;
    batch_part& operator=(const batch_part&) = delete;

    driver::request request() noexcept { return {&ready_.description(), ready_.parameters(), &sink_}; }
    std::vector<row> take(const driver::request&) noexcept { return std::move(rows_); }

private:
    bound<Statement> ready_;
    std::vector<row> rows_{};
    vector_sink<row, query::related_in<Statement>> sink_;
};

template <class Statement>
inline constexpr bool is_read_back_on_mysql = query::reads_back<Statement> && sql::is_for<Statement, mysql>;

/// What reads the row of an insert on MySQL, which has no RETURNING; null for other statements.
template <class Statement>
const statement* reader_of() {
    if constexpr (is_read_back_on_mysql<Statement>)
        return &sql::executable<decltype(query::read_back(std::declval<const Statement&>()))>();
    else
        return nullptr;
}

/// Runs a batch on one connection. The error of a statement says which of them it was. `readers` has one for each, or is empty
/// where there is none.
void run_batch(driver::connection&, std::span<driver::request>, std::span<const statement* const> readers);

}  // namespace covet::exec
