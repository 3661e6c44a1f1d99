#pragma once

#include <covet/expr/assignment.hpp>
#include <covet/expr/check/logical.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/query/join.hpp>
#include <covet/query/row.hpp>

#include <concepts>
#include <cstddef>

/// \file
/// What joins take: a table that is not there yet, perhaps the subquery that it stands for, and a condition.
namespace covet::query::check {

/// What can be joined: a model, an alias, or a derived table.
template <class Source>
concept joinable = schema::check::row_class<expr::row_of_source<Source>>;

namespace detail {

template <class Query, class Source>
consteval bool gives_rows() {
    if constexpr (!statement<Query>)
        return false;
    else if constexpr (Query::kind != statement_kind::select)
        return false;
    else
        return std::same_as<row_type<Query>, expr::row_of_source<Source>>;
}

template <bool Conditional>
consteval bool are_join_arguments(type_list<>) {
    return !Conditional;
}
template <bool Conditional, class First, class... Rest>
consteval bool are_join_arguments(type_list<First, Rest...>) {
    constexpr std::size_t conditions = Conditional ? 1 : 0;
    return statement<First> ? sizeof...(Rest) == conditions : 1 + sizeof...(Rest) == conditions;
}

template <class Scope, class Source, class On>
consteval bool is_condition() {
    using after = typename query::detail::scope_with<join_kind::inner, Source, Scope>::type;
    if constexpr (expr::any_invalid<On>)
        return true;
    else if constexpr (!expr::check::condition<On>)
        return false;
    else
        return !expr::is_aggregated<On> && !expr::is_windowed<On> && in_scope<On, after>;
}

}  // namespace detail

template <class Scope, class Source, class On>
concept join_condition = detail::is_condition<Scope, Source, On>();

/// A query that can stand for a derived table: its rows are of the table's struct.
template <class Query, class Source>
concept stands_for = expr::is_derived<Source> && detail::gives_rows<Query, Source>();

template <class Source, class Query>
consteval void is_stand_in() {
    constexpr bool holds = stands_for<Query, Source>;
    if constexpr (holds)
        return;
    else if constexpr (!expr::is_derived<Source>)
        static_assert(holds, "covet: a subquery needs a name of its own. Join it as derived<Row, \"name\">, where Row is what it selects.");
    else
        static_assert(holds,
                      "covet: the query given for a derived table has other rows. Read it into the table's struct by "
                      "select<Row>(…).");
}

template <class Statement, class Source>
consteval void joins_source() {
    constexpr bool holds = joinable<Source> && !in_scope_of<scope_of<Statement>, Source>;
    if constexpr (!joinable<Source>)
        schema::check::has_row_members<expr::row_of_source<Source>>();
    else
        static_assert(holds, "covet: this table is in the query already. Give it another name by alias<Model, \"name\">.");
}

template <class Scope, class Source, class On>
consteval void joins_on() {
    constexpr bool holds = join_condition<Scope, Source, On>;
    if constexpr (holds)
        return;
    else if constexpr (!expr::check::term<On>)
        expr::check::is_term<On>();
    else if constexpr (!expr::check::condition<On>)
        static_assert(holds, "covet: a join takes a predicate. Compare columns of the two tables, as in col<&Order::customer_id> == col<&Customer::id>.");
    else if constexpr (expr::is_aggregated<On>)
        static_assert(holds, "covet: the condition of a join cannot use an aggregate, which does not exist before rows are grouped. Join a subquery.");
    else if constexpr (expr::is_windowed<On>)
        static_assert(holds, "covet: the condition of a join cannot use a window function, which comes after it. Join a subquery.");
    else
        static_assert(holds, "covet: the condition of a join uses a column of a table that is not joined yet. Join that table before.");
}

template <class Statement>
concept unprojected = !Statement::template has<projection_clause>;

template <class Statement>
consteval void joins_before_select() {
    constexpr bool holds = unprojected<Statement>;
    static_assert(holds, "covet: a join stands after select(), though it decides what can be NULL there. Join first.");
}

/// `Arguments` are as the kind of join needs them: one condition, or none for a cross join; a subquery may stand before.
template <bool Conditional, class... Arguments>
concept join_arguments = detail::are_join_arguments<Conditional>(type_list<Arguments...>{});

template <bool Conditional, class... Arguments>
consteval void has_join_arguments() {
    constexpr bool holds = join_arguments<Conditional, Arguments...>;
    if constexpr (holds)
        return;
    else if constexpr (Conditional)
        static_assert(holds, "covet: a join takes one condition, after the subquery if it joins one. Say cross_join<…>() for all pairs of rows.");
    else
        static_assert(holds, "covet: cross_join<…>() takes no condition. Say join<…>(…).");
}

}  // namespace covet::query::check
