#pragma once

#include <covet/query/check/predicate.hpp>
#include <covet/query/check/relation_path.hpp>

#include <cstddef>
#include <type_traits>

/// \file
/// `any`, `none`, `every` and `count` of rows ask of the rows there what concerns these rows.
namespace covet::query::check {

namespace detail {

template <bool Required, class... Ps>
inline constexpr bool as_many_predicates = sizeof...(Ps) == 1 || (sizeof...(Ps) == 0 && !Required);

}  // namespace detail

/// Nothing, unless it is `Required`, or one predicate over rows of `Model`.
template <bool Required, class Model, class... Ps>
concept row_predicate = detail::as_many_predicates<Required, Ps...> &&
                        ((one_predicate<Ps> && !expr::is_aggregated<Ps> && !expr::is_windowed<Ps> && compares_two_things<Ps> &&
                          in_scope<Ps, Model>) && ...);

template <bool Required, class Model, class... Ps>
consteval void asks_of_rows() {
    constexpr bool holds = row_predicate<Required, Model, Ps...>;
    if constexpr (holds || expr::any_invalid<Ps...>)
        return;
    else if constexpr (sizeof...(Ps) == 0)
        static_assert(holds, "covet: every<…>() asks nothing of the rows. Give it a predicate, as in every<&Customer::orders>(col<&Order::total> > 0).");
    else if constexpr (sizeof...(Ps) > 1)
        static_assert(holds, "covet: any, none, every and count of rows take one predicate. Join several with and.");
    else if constexpr (!(one_predicate<Ps> && ...))
        static_assert(holds,
                      "covet: any, none, every and count of rows take a predicate. Compare a column with something, as in "
                      "any<&Customer::orders>(col<&Order::total> > 0).");
    else if constexpr (((expr::is_aggregated<Ps> || expr::is_windowed<Ps>) || ...))
        static_assert(holds,
                      "covet: what is asked of the rows of a relation cannot use an aggregate or a window function, since each "
                      "row is asked by itself. Compare columns, or count<…>() of a relation from there.");
    else if constexpr (!(compares_two_things<Ps> && ...))
        has_two_things<Ps...>();
    else
        static_assert(holds,
                      "covet: what is asked of the rows of a relation uses a column of another model. Use columns of the model "
                      "that the relation leads to, start a path there, or name the table outside by an alias.");
}

}  // namespace covet::query::check
