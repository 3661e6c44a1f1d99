#pragma once

#include <covet/query/check/distinct.hpp>
#include <covet/query/check/subquery.hpp>
#include <covet/query/united.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

/// \file
/// Queries whose rows are put together have rows of one kind, and the whole is ordered by what it shows.
namespace covet::query::check {

namespace detail {

template <class Left, class Right>
consteval bool is_combinable() {
    if constexpr (part<Left> && part<Right>)
        return !std::is_void_v<typename query::detail::common_row<row_type<Left>, row_type<Right>>::type>;
    else
        return false;
}

/// What a query selects, in order: expressions, or for whole models their columns.
template <class Source, class Indexes>
struct all_columns;
template <class Source, std::size_t... I>
struct all_columns<Source, std::index_sequence<I...>> {
    using type = type_list<expr::column<Source, I>...>;
};

template <class Query>
consteval auto find_selected() {
    if constexpr (Query::template has<compound_clause>)
        return find_selected<typename Query::first>();
    else if constexpr (Query::template has<projection_clause>)
        return expressions_in<projection_clause, Query>{};
    else
        return typename all_columns<typename Query::source,
                                    std::make_index_sequence<meta::member_count<typename Query::model>>>::type{};
}

template <class X>
struct term_expression {
    using type = X;
};
template <class Op, class X>
struct term_expression<expr::node<Op, expr::ordering, X>> {
    using type = X;
};

template <class X, class... Selected>
consteval std::size_t place_among(type_list<Selected...>) {
    const std::array<bool, sizeof...(Selected)> same{std::is_same_v<X, Selected>...};
    std::size_t i = 0;
    while (i < same.size() && !same[i]) ++i;
    return i;
}

template <class Query, class Term>
consteval bool is_selected_term() {
    using x = typename term_expression<Term>::type;
    using selected = decltype(find_selected<Query>());
    if constexpr (recognizable<x>)
        return place_among<x>(selected{}) < selected::size;
    else
        return false;
}

}  // namespace detail

/// Two queries with rows of the same number of columns, each of the same type but for NULL.
template <class Left, class Right>
concept combinable = detail::is_combinable<Left, Right>();

template <class Left, class Right>
consteval void combines() {
    constexpr bool holds = combinable<Left, Right>;
    if constexpr (!part<Left>)
        is_part<Left>();
    else if constexpr (!part<Right>)
        is_part<Right>();
    else
        static_assert(holds,
                      "covet: the queries of a union, intersect or except have rows of unlike types. Select expressions of the "
                      "same types in the same order, or read all of them into one struct by select<Row>(…).");
}

/// Terms that a compound query can be ordered by: what its first query selects.
template <class First, class... Terms>
concept selected_terms = sizeof...(Terms) > 0 && (detail::is_selected_term<First, Terms>() && ...);

template <class First, class... Terms>
consteval void order_selected() {
    constexpr bool holds = selected_terms<First, Terms...>;
    static_assert(holds || expr::any_invalid<Terms...>,
                  "covet: a union, intersect or except is ordered by columns and other expressions that its first query "
                  "selects. Select the expression there too.");
}

}  // namespace covet::query::check

namespace covet::query::detail {

template <class First, class X>
consteval auto find_result_column() {
    constexpr std::size_t place = check::detail::place_among<X>(check::detail::find_selected<First>());
    return result_column<place, expr::value_type_of<X>>{};
}

template <class First, class Term>
struct position_term_of {
    using type = expr::node<expr::op::ascending, expr::ordering, decltype(find_result_column<First, Term>())>;
};
template <class First, class Op, class X>
struct position_term_of<First, expr::node<Op, expr::ordering, X>> {
    using type = expr::node<Op, expr::ordering, decltype(find_result_column<First, X>())>;
};

/// An order term as the place of what it orders by.
template <class First, class Term>
using position_term = typename position_term_of<First, Term>::type;

}  // namespace covet::query::detail
