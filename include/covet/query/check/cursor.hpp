#pragma once

#include <covet/core/type_list.hpp>
#include <covet/query/check/after.hpp>
#include <covet/query/check/compound.hpp>
#include <covet/query/clause.hpp>

#include <cstddef>

/// \file
/// A row has the values of the order that a cursor is made of.
namespace covet::query::check {

/// Where a query's rows have a column; behind all else when they do not.
template <class Column, class Query>
inline constexpr std::size_t row_place = detail::place_among<Column>(decltype(detail::find_selected<Query>()){});

namespace detail {

template <class Query, class... Columns>
consteval bool are_shown(type_list<Columns...>) {
    return ((row_place<Columns, Query> < decltype(find_selected<Query>())::size) && ...);
}

template <class Query>
consteval bool shows_order() {
    if constexpr (column_order<Query>)
        return are_shown<Query>(decltype(columns_of(expressions_in<order_by_clause, Query>{})){});
    else
        return false;
}

}  // namespace detail

template <class Query>
concept showing_order = detail::shows_order<Query>();

template <class Query>
consteval void has_cursors() {
    constexpr bool holds = showing_order<Query>;
    if constexpr (!column_order<Query>)
        static_assert(holds, "covet: cursor_of() takes a query that is ordered by columns. Say order_by().");
    else
        static_assert(holds,
                      "covet: cursor_of() needs all that the query is ordered by, and its rows do not show it. Put it into "
                      "select().");
}

}  // namespace covet::query::check
