#pragma once

#include <covet/query/check/grouping.hpp>
#include <covet/query/join.hpp>

/// \file
/// Locks are on rows of tables.
namespace covet::query::check {

/// A query whose rows are each made of rows of tables.
template <class Query>
concept lockable = !Query::template has<lock_clause> ||
                   (!grouping<Query> && !Query::template has<distinct_clause>);

template <class Query>
consteval void locks_rows() {
    constexpr bool holds = lockable<Query>;
    static_assert(holds, "covet: for_update() and for_share() lock rows of tables, which groups and distinct rows are not. Lock them in another query.");
}

template <class Query, class... Sources>
concept locks_own_tables = (in_scope_of<scope_of<Query>, Sources> && ...);

template <class Query, class... Sources>
consteval void locks_tables() {
    constexpr bool holds = locks_own_tables<Query, Sources...>;
    static_assert(holds, "covet: for_update<…>() and for_share<…>() name a table that this query does not read. Name those that it reads, or none for all.");
}

}  // namespace covet::query::check
