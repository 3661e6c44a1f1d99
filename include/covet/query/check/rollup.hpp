#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/query/check/group.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/join.hpp>

/// \file
/// What is rolled up is NULL in some groups, so that select() has to know of it.
namespace covet::query::check {

/// Nothing is selected yet whose type a rollup would change.
template <class Query>
concept not_selected = !Query::template has<projection_clause>;

template <class... Xs>
concept named_groups = !(expr::has_ordinal<Xs> || ...);

template <class Query, class... Xs>
concept rollable = group_terms<scope_of<Query>, Xs...> && not_selected<Query> && named_groups<Xs...>;

template <class Query, class... Xs>
consteval void rolls_up() {
    constexpr bool holds = rollable<Query, Xs...>;
    if constexpr (!group_terms<scope_of<Query>, Xs...>)
        are_group_terms<scope_of<Query>, Xs...>();
    else if constexpr (!not_selected<Query>)
        static_assert(holds, "covet: group_by(rollup(…)) stands after select(), though it decides what can be NULL there. Group first.");
    else
        static_assert(holds, "covet: rollup() cannot take ordinal<…>, as select() comes after it. Name the expression itself.");
}

/// A query that has no rollup may be grouped by other expressions.
template <class Query>
concept regroupable = !Query::template has<rollup_clause>;

template <class Query>
consteval void groups_once() {
    constexpr bool holds = regroupable<Query>;
    static_assert(holds, "covet: this query is grouped by a rollup already. Leave one of the two group_by() out.");
}

}  // namespace covet::query::check
