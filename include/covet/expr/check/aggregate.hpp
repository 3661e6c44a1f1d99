#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/arithmetic.hpp>

namespace covet::expr::check {

template <class X>
concept aggregable = any_invalid<X> || !is_aggregated<X>;

template <class X>
consteval bool is_summable() {
    if constexpr (any_invalid<X>)
        return true;
    else
        return number<value_type_of<X>> || detail::decimal_scale<schema::non_null<value_type_of<X>>> >= 0;
}

template <class X>
concept summable = aggregable<X> && is_summable<X>();

template <class X>
consteval void is_expression_to_aggregate() {
    static_assert(aggregable<X>, "covet: an aggregate stands inside another one. Aggregate a column or a calculation.");
}

template <class X>
consteval void sums_numbers() {
    if constexpr (!aggregable<X>)
        is_expression_to_aggregate<X>();
    else
        static_assert(summable<X>, "covet: sum() and avg() take numbers. Use count(), min() or max() for other types.");
}

}  // namespace covet::expr::check
