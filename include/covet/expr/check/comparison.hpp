#pragma once

#include <covet/expr/operand.hpp>

#include <type_traits>

namespace covet::expr::check {

/// Whether `L` and `R`, one of them an expression, can stand on the two sides of a comparison.
template <class L, class R>
consteval bool comparable_operands() {
    if constexpr (any_invalid<L, R>)
        return true;
    else if constexpr (expression<L>)
        return goes_with<R, value_type_of<L>>();
    else
        return goes_with<L, value_type_of<R>>();
}

template <class L, class R>
concept comparable = comparable_operands<L, R>();

/// Both sides of a comparison are of one family: numbers with numbers, text with text, an enum with itself.
template <class L, class R>
consteval void compares_like_types() {
    static_assert(comparable<L, R>,
                  "covet: this compares unlike types. Give the column's own type, or a column of the same kind.");
}

}  // namespace covet::expr::check
