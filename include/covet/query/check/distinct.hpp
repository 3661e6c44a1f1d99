#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/expr/sort_keys.hpp>
#include <covet/query/check/grouping.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>
#include <type_traits>

/// \file
/// Rows that are made distinct are ordered by what they show, for what else there was has been merged.
namespace covet::query::check {

namespace detail {

template <class Term>
struct ordered_by;
template <class Op, class X>
struct ordered_by<expr::node<Op, expr::ordering, X>> {
    using type = X;
};

/// Each of the terms that may be chosen.
template <class Term>
struct possible_terms {
    using type = type_list<Term>;
};
template <std::size_t N, class... Keys>
struct possible_terms<expr::node<expr::op::chosen_order, expr::ordering, expr::chosen_keys<N>, Keys...>> {
    using type = type_list<expr::node<expr::op::ascending, expr::ordering, Keys>...>;
};

template <class... Terms>
concatenated<typename possible_terms<Terms>::type...> all_possible_terms(type_list<Terms...>);

template <class Term, class Selected>
inline constexpr bool is_selected = false;
template <class Term, class... Selected>
inline constexpr bool is_selected<Term, type_list<Selected...>> =
    expr::has_ordinal<Term> || (is_one_of<typename ordered_by<Term>::type, Selected...> && recognizable<Term>);

template <class Terms, class Selected>
inline constexpr bool are_selected = false;
template <class... Terms, class Selected>
inline constexpr bool are_selected<type_list<Terms...>, Selected> = (is_selected<Terms, Selected> && ...);

template <class Source, class... Related>
consteval bool is_related(type_list<Related...>) {
    return is_one_of<Source, Related...>;
}

/// Whole models show their columns, as do those that are loaded beside them.
template <class Query, class X>
inline constexpr bool is_column_shown = false;
template <class Query, class Source, std::size_t Index>
inline constexpr bool is_column_shown<Query, expr::column<Source, Index>> =
    std::is_same_v<Source, typename Query::source> || is_related<Source>(expressions_in<related_clause, Query>{});

template <class Query, class... Terms>
consteval bool are_columns_shown(type_list<Terms...>) {
    return (is_column_shown<Query, typename ordered_by<Terms>::type> && ...);
}

template <class Query>
consteval bool orders_what_it_shows() {
    using terms = decltype(all_possible_terms(expressions_in<order_by_clause, Query>{}));
    if constexpr (Query::template has<projection_clause>)
        return are_selected<terms, expressions_in<projection_clause, Query>>;
    else
        return are_columns_shown<Query>(terms{});
}

}  // namespace detail

template <class Query>
concept ordered_distinct = !Query::template has<distinct_clause> || detail::orders_what_it_shows<Query>();

template <class Query>
consteval void orders_distinct_rows() {
    constexpr bool holds = ordered_distinct<Query>;
    static_assert(holds, "covet: distinct() rows can be ordered by what they show alone. Put the expression into select() too, or a column of another model into select_related().");
}

}  // namespace covet::query::check
