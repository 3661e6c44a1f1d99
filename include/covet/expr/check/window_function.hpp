#pragma once

#include <covet/expr/check/comparison.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/windowed.hpp>

#include <cstddef>

namespace covet::expr::check {

/// What a window function takes from another row.
template <class X>
consteval bool is_taken_from_row() {
    if constexpr (!expression<X> || !term<X> || any_invalid<X>)
        return false;
    else
        return schema::bindable<value_type_of<X>> && !is_windowed<X>;
}

template <class X>
concept taken_from_row = is_taken_from_row<X>();

template <class X>
consteval void takes_from_row() {
    constexpr bool holds = any_invalid<X> || taken_from_row<X>;
    if constexpr (!term<X>)
        is_term<X>();
    else if constexpr (is_windowed<X>)
        static_assert(holds, "covet: a window function stands inside another one. Use the inner one in a query around.");
    else
        static_assert(holds,
                      "covet: lag(), lead(), first_value(), last_value() and nth_value() take a column or another expression.");
}

template <std::size_t Number>
concept counted_from_one = Number > 0;

template <std::size_t Number>
consteval void counts_from_one() {
    constexpr bool holds = counted_from_one<Number>;
    static_assert(holds, "covet: ntile<…>() and nth_value<…>() count from 1.");
}

}  // namespace covet::expr::check
