#pragma once

#include <covet/query/build.hpp>
#include <covet/query/check/group.hpp>
#include <covet/query/check/rollup.hpp>
#include <covet/query/join.hpp>
#include <covet/query/rollup.hpp>

#include <utility>

/// \file
/// How groups are added to a query.
namespace covet::query::detail {

template <class Query, class... Expressions>
constexpr auto grouped(Query query, const Expressions&... expressions) {
    using scope = scope_of<Query>;
    check::are_group_terms<scope, Expressions...>();
    check::groups_once<Query>();
    if constexpr (check::group_terms<scope, Expressions...> && check::regroupable<Query>)
        return query::put(std::move(query), make_clause<group_by_clause>(expressions...));
    else
        return broken(std::move(query));
}

template <class Query, class... Expressions>
constexpr auto grouped(Query query, const rolled_up<Expressions...>& groups) {
    check::rolls_up<Query, Expressions...>();
    if constexpr (check::rollable<Query, Expressions...>)
        return query::put(query::put(std::move(query), group_by_clause<Expressions...>{groups.expressions}), rollup_clause<>{});
    else
        return broken(std::move(query));
}

}  // namespace covet::query::detail
