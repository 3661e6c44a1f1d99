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

/// A decimal keeps at most 18 digits.
template <int Left, int Right>
concept product_of_digits = Left >= 0 && Right >= 0 && Left + Right <= 18;

namespace detail {

template <class X>
inline constexpr bool is_decimal = false;
template <int Precision, int Scale>
inline constexpr bool is_decimal<decimal<Precision, Scale>> = true;

template <class X>
consteval auto plain_type_of() {
    if constexpr (expression<X>)
        return std::type_identity<schema::non_null<value_type_of<X>>>{};
    else
        return std::type_identity<schema::non_null<std::remove_cvref_t<X>>>{};
}

template <class X>
consteval bool reads_as_decimal() {
    return is_decimal<typename decltype(plain_type_of<X>())::type>;
}

/// Of the operation that is written `*`.
template <class Op>
concept multiplies = requires { Op::multiplies; };

}  // namespace detail

/// `Holds` says whether the operation can be made.
template <bool Holds, class Op, class... Operands>
consteval void calculates_with_numbers() {
    if constexpr (Holds)
        return;
    else if constexpr (!(term<Operands> && ...))
        are_terms<Operands...>();
    else if constexpr (detail::multiplies<Op> && (detail::reads_as_decimal<Operands>() && ...))
        static_assert(Holds,
                      "covet: the product of these decimals has more than 18 digits after the point. Multiply by one of "
                      "fewer digits, or calculate with cast<double>(…).");
    else if constexpr ((detail::reads_as_decimal<Operands>() || ...))
        static_assert(Holds,
                      "covet: a decimal takes + - and * with decimals and integers, and / with any number. Calculate "
                      "with cast<double>(…) among real numbers.");
    else
        static_assert(Holds,
                      "covet: + - * / and % calculate with numbers, and % with integers alone. Text, dates and other types "
                      "take no part.");
}

}  // namespace covet::expr::check
