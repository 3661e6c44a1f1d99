#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/check/order.hpp>
#include <covet/expr/operand.hpp>

#include <optional>
#include <type_traits>

namespace covet::expr::check {

/// Whether `L` and `R`, one of them an expression, can stand on the two sides of a comparison.
template <class L, class R>
consteval bool comparable_operands() {
    if constexpr (any_invalid<L, R>)
        return true;
    else if constexpr (!term<L> || !term<R>)
        return false;
    else if constexpr (expression<L>)
        return goes_with<R, value_type_of<L>>();
    else
        return goes_with<L, value_type_of<R>>();
}

template <class L, class R>
concept comparable = comparable_operands<L, R>();

template <class L, class... Rs>
concept comparable_with_all = (comparable<L, Rs> && ...);

/// Both sides of a comparison are of one family: numbers with numbers, text with text, an enum with itself.
template <class L, class... Rs>
consteval void compares_like_types() {
    constexpr bool holds = comparable_with_all<L, Rs...>;
    if constexpr (holds)
        return;
    else if constexpr (!(term<L> && ... && term<Rs>))
        are_terms<L, Rs...>();
    else
        static_assert(holds, "covet: this compares unlike types. Give the column's own type, or a column of the same kind.");
}

/// An expression, and what its values are compared with.
template <class X, class Y>
concept comparable_expression = expression<X> && comparable<X, Y>;

template <class X, class Y>
consteval void compares_expression() {
    constexpr bool holds = any_invalid<X, Y> || expression<X>;
    if constexpr (term<X>)
        static_assert(holds, "covet: nullif() takes a column or another expression, and after it what stands for NULL.");
    if constexpr (holds || !term<X>) compares_like_types<X, Y>();
}

/// Not NULL, which is neither less nor greater than anything, and no array, which is so on each database in its own way.
template <class X>
concept ordered_operand = !std::same_as<std::remove_cvref_t<X>, std::nullopt_t> && !array_expression<X>;

template <class L, class R>
consteval void compares_order_of_values() {
    constexpr bool holds = ordered_operand<L> && ordered_operand<R>;
    if constexpr (array_expression<L> || array_expression<R>)
        static_assert(holds, "covet: databases do not agree on which of two arrays is less. Compare by == and !=, or array_length(…).");
    else
        static_assert(holds, "covet: NULL is neither less nor greater than anything. Compare by == std::nullopt or != std::nullopt.");
}

}  // namespace covet::expr::check
