#pragma once

#include <covet/expr/check/comparison.hpp>
#include <covet/expr/operand.hpp>

#include <cstddef>

namespace covet::expr::check {

template <std::size_t Values>
concept any_values = (Values > 0);

template <std::size_t Values>
consteval void looks_among_values() {
    constexpr bool holds = any_values<Values>;
    static_assert(holds, "covet: in() needs values: in(1, 2, 3), a range, or param.");
}

template <class X>
consteval void looks_for_single_values() {
    constexpr bool holds = !array_expression<X>;
    static_assert(holds, "covet: in() looks for a single value, not for an array. Compare the arrays by ==, joined by `or`.");
}

/// An element of a range that `X` is looked for in: of its type, and never NULL, which equals nothing.
template <class X, class Element>
concept element_of_like_range = comparable<X, Element> && !expression<Element> && !expr::detail::is_optional<Element>;

template <class X, class Element>
consteval void looks_among_like_values() {
    constexpr bool holds = element_of_like_range<X, Element>;
    if constexpr (!comparable<X, Element>)
        compares_like_types<X, Element>();
    else
        static_assert(holds, "covet: in() takes a range of plain values, without std::optional and expressions in it.");
}

}  // namespace covet::expr::check
