#pragma once

#include <covet/expr/operand.hpp>
#include <covet/query/check/select_related.hpp>
#include <covet/query/check/statement.hpp>
#include <covet/query/row.hpp>
#include <covet/schema/codec.hpp>

/// \file
/// What a query must be to stand in another statement.
namespace covet::query::check {

/// A query that is complete, whatever the statement around it.
template <class Query>
concept part = reading<Query> && sound_part<Query> && without_related<Query> && !prefetches<Query>;

/// Whose rows are single values.
template <class Query>
consteval bool is_single_column() {
    if constexpr (reading<Query>)
        return schema::storable<row_type<Query>>;
    else
        return false;
}

template <class Query>
concept single_column = is_single_column<Query>();

/// Speaks of the first rule that a query breaks as a part of a statement, if any.
template <class Query>
consteval void is_part() {
    constexpr bool holds = reading<Query>;
    if constexpr (constexpr bool alone = !prefetches<Query>; !alone)
        static_assert(alone, "covet: a query within another one has no objects whose relations it could prefetch. Name them in the whole query.");
    else if constexpr (part<Query>)
        return;
    else if constexpr (holds && sound_part<Query>)
        has_no_related<Query>();
    else if constexpr (holds)
        is_sound_part<Query>();
    else
        static_assert(holds, "covet: a subquery is a query that reads. Begin it with from<…>.");
}

/// Of a query that is a part already.
template <class Query>
consteval void gives_single_values() {
    constexpr bool holds = single_column<Query>;
    static_assert(holds, "covet: this subquery has rows of several columns where single values are wanted. Give it a select() of one expression.");
}

/// Whether `X` is looked for among values of its own kind.
template <class X, class Query>
consteval bool is_among() {
    if constexpr (!part<Query> || !single_column<Query>)
        return false;
    else
        return schema::comparable_types<schema::non_null<expr::value_type_of<X>>, schema::non_null<row_type<Query>>>;
}

template <class X, class Query>
concept among = is_among<X, Query>();

template <class X, class Query>
consteval void looks_among() {
    constexpr bool holds = among<X, Query>;
    if constexpr (!single_column<Query>)
        gives_single_values<Query>();
    else
        static_assert(holds, "covet: in() looks among values of another type. Select an expression of the column's own type.");
}

}  // namespace covet::query::check
