#pragma once

#include <covet/core/tuple.hpp>
#include <covet/expr/logical.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/sort_keys.hpp>
#include <covet/expr/value.hpp>
#include <covet/expr/when.hpp>
#include <covet/query/check/predicate.hpp>
#include <covet/query/join.hpp>
#include <covet/query/row_number.hpp>
#include <covet/query/statement.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

/// \file
/// What the functions of statements have in common: making clauses, and adding to those that a statement has.
namespace covet::query::detail {

template <template <class...> class Clause, class... Expressions>
constexpr auto make_clause(Expressions... expressions) {
    return Clause<Expressions...>{{{{std::move(expressions)}...}}};
}

template <template <class...> class Clause, std::size_t... I, class... Before, class New>
constexpr auto appended(covet::detail::tuple_elements<std::index_sequence<I...>, Before...> before, New last) {
    return make_clause<Clause>(std::move(static_cast<tuple_element<I, Before>&>(before).value)..., std::move(last));
}

/// A statement whose clause, a list, has one element more.
template <template <class...> class Clause, class Statement, class New>
constexpr auto extended(Statement statement, New last) {
    if constexpr (Statement::template has<Clause>) {
        auto clause = appended<Clause>(statement.template get<Clause>().expressions, std::move(last));
        return query::put(std::move(statement), std::move(clause));
    } else {
        return query::put(std::move(statement), make_clause<Clause>(std::move(last)));
    }
}

/// A statement after a broken rule, so that one mistake gives one error.
template <class Statement>
constexpr auto broken(Statement statement) {
    return query::put(std::move(statement), broken_clause<>{});
}

/// The rows of a statement, narrowed.
template <class Statement, class... Predicates>
constexpr auto restricted(Statement statement, Predicates... predicates) {
    using scope = scope_of<Statement>;
    check::is_where_predicate<scope, Predicates...>();
    if constexpr (expr::any_invalid<Predicates...> || !check::where_predicate<scope, Predicates...>) {
        return broken(std::move(statement));
    } else if constexpr (Statement::template has<where_clause>) {
        auto& before = static_cast<clause_of<where_clause, Statement>&>(statement).expressions;
        auto both = (std::move(element<0>(before)) && ... && std::move(predicates));
        return query::put(std::move(statement), where_clause<decltype(both)>{{{{std::move(both)}}}});
    } else {
        return query::put(std::move(statement), where_clause<Predicates...>{{{{std::move(predicates)}...}}});
    }
}

template <class X>
constexpr auto order_term(const X& x) {
    if constexpr (expr::is_chosen_order<X>)
        return x;
    else
        return expr::as_order_term(x);
}

/// A limit or offset as an expression: a number that may be missing, a `param`, or one of covet's own constants.
template <class Rows>
constexpr auto row_count(const Rows& rows) {
    if constexpr (std::integral<Rows>) {
        return expr::value<row_number>{{}, schema::codec<row_number>::hold(rows)};
    } else if constexpr (schema::is_nullable<Rows>) {
        return expr::detail::make_when(rows.has_value(), row_count(rows.value_or(0)));
    } else if constexpr (expr::is_param<Rows>) {
        return expr::placeholder<row_number>{};
    } else {
        return rows;
    }
}

}  // namespace covet::query::detail
