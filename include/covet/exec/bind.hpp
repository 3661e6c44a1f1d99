#pragma once

#include <covet/core/value.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/arena.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/value.hpp>
#include <covet/expr/visit.hpp>
#include <covet/query/count.hpp>
#include <covet/query/statement.hpp>
#include <covet/sql/static_statement.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

/// \file
/// From a statement and the arguments of a call to the array of values that a driver takes.
namespace covet::exec {

/// Puts the values of a statement's leaves into place, in the order of its text.
class binder {
public:
    binder(value_view* out, const value_view* arguments, arena& kept) noexcept
        : out_{out}, argument_{arguments}, kept_{&kept} {}

    template <class T, class Stored>
    void operator()(const expr::value<T, Stored>& value) {
        *out_++ = value.view();
    }
    template <class T>
    void operator()(const expr::placeholder<T>&) {
        *out_++ = *argument_++;
    }
    template <class T>
    void operator()(const expr::array_placeholder<T>&) {
        *out_++ = *argument_++;
    }
    template <class T, class Range>
    void operator()(const expr::array_value<T, Range>& array) {
        *out_++ = detail::array_of<T>(array.range(), *kept_);
    }
    /// Columns and covet's own constants bring no value.
    template <class Leaf>
    void operator()(const Leaf&) {}

private:
    value_view* out_;
    const value_view* argument_;
    arena* kept_;
};

namespace detail {

template <template <class...> class Clause, class Statement>
void bind_clause(const Statement& statement, binder& out) {
    if constexpr (Statement::template has<Clause>)
        unpack(statement.template get<Clause>().expressions,
               [&](const auto&... expressions) { (expr::visit_leaves(expressions, out), ...); });
}

/// The order is that of `query::leaves_of_clauses`.
template <class Self, class... Clauses>
void bind_statement(const query::clause_list<Self, Clauses...>& statement, binder& out) {
    bind_clause<query::set_clause>(statement, out);
    bind_clause<query::projection_clause>(statement, out);
    bind_clause<query::where_clause>(statement, out);
    bind_clause<query::group_by_clause>(statement, out);
    bind_clause<query::having_clause>(statement, out);
    bind_clause<query::order_by_clause>(statement, out);
    bind_clause<query::limit_clause>(statement, out);
    bind_clause<query::offset_clause>(statement, out);
}

template <class Query>
void bind_statement(const query::count_of<Query>& statement, binder& out) {
    bind_statement(statement.query, out);
}
template <class Query>
void bind_statement(const query::exists_of<Query>& statement, binder& out) {
    bind_statement(statement.query, out);
}

}  // namespace detail

/// The parameters of one execution. Views into the statement and the arguments, which must outlive it.
template <class Statement>
class bound_parameters {
public:
    bound_parameters(const Statement& statement, std::span<const value_view> arguments) {
        binder out{values_.data(), arguments.data(), kept_};
        detail::bind_statement(statement, out);
    }

    std::span<const value_view> values() const noexcept { return values_; }

private:
    std::array<value_view, sql::description_of<Statement>.parameters.size()> values_{};
    arena kept_{};
};

}  // namespace covet::exec
