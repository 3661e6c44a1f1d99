#pragma once

#include <covet/core/decimal.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>

#include <concepts>
#include <type_traits>

namespace covet::expr::check {

/// Plain numbers; decimals have their own rules in expr/arithmetic.hpp.
template <class T>
concept number = std::is_arithmetic_v<schema::non_null<T>> && !std::same_as<schema::non_null<T>, bool>;

namespace detail {

template <class X>
inline constexpr bool is_decimal = false;
template <int Precision, int Scale>
inline constexpr bool is_decimal<decimal<Precision, Scale>> = true;

template <class X>
consteval bool reads_as_decimal() {
    if constexpr (expression<X>)
        return is_decimal<schema::non_null<value_type_of<X>>>;
    else
        return is_decimal<schema::non_null<std::remove_cvref_t<X>>>;
}

}  // namespace detail

/// `Holds` says whether the operation can be made.
template <bool Holds, class... Operands>
consteval void calculates_with_numbers() {
    if constexpr (Holds)
        return;
    else if constexpr (!(term<Operands> && ...))
        are_terms<Operands...>();
    else if constexpr ((detail::reads_as_decimal<Operands>() || ...))
        static_assert(Holds, "covet: a decimal takes + and - with a decimal of its own scale, and * with an integer.");
    else
        static_assert(Holds,
                      "covet: + - * / and % calculate with numbers, and % with integers alone. Text, dates and other types "
                      "take no part.");
}

}  // namespace covet::expr::check
