#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/check/order.hpp>
#include <covet/expr/windowed.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/query/rollup.hpp>

/// \file
/// What rows are grouped by. Whether what a query shows of its groups fits them is another rule (check/grouping.hpp).
namespace covet::query::check {

template <class... Xs>
concept group_expressions = sizeof...(Xs) > 0 && (expr::check::sortable_in_query<Xs> && ...);

template <class Model, class... Xs>
concept group_terms = group_expressions<Xs...> && !expr::any_invalid<Xs...> && !(expr::is_aggregated<Xs> || ...) &&
                      !(expr::is_windowed<Xs> || ...) && (in_scope<Xs, Model> && ...);

template <class Model, class... Xs>
consteval void are_group_terms() {
    constexpr bool holds = group_terms<Model, Xs...>;
    if constexpr (holds || expr::any_invalid<Xs...>)
        return;
    else if constexpr ((is_rolled_up<Xs> || ...))
        static_assert(holds, "covet: rollup(…) stands alone in group_by(). Name all expressions in it.");
    else if constexpr (!(expr::check::term<Xs> && ...))
        expr::check::are_terms<Xs...>();
    else if constexpr (!group_expressions<Xs...>)
        static_assert(holds, "covet: group_by() takes columns and other expressions, at least one.");
    else if constexpr ((expr::is_aggregated<Xs> || ...))
        static_assert(holds, "covet: group_by() cannot use an aggregate, which is made of groups. Give it to select() or having().");
    else if constexpr ((expr::is_windowed<Xs> || ...))
        static_assert(holds,
                      "covet: group_by() cannot use a window function, which comes after it. Select it in a subquery, and "
                      "group around that.");
    else
        columns_in_scope<clause::group_by, Model, Xs...>();
}

}  // namespace covet::query::check
