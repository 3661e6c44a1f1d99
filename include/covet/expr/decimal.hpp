#pragma once

#include <covet/core/decimal.hpp>
#include <covet/expr/check/arithmetic.hpp>
#include <covet/expr/operand.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

/// \file
/// Decimals among other numbers. Sums, differences and products of decimals and integers are exact, and of as many digits
/// after the point as that takes. Beside real numbers, and in a quotient, a decimal is a real number.
namespace covet::expr {

namespace op {
/// A number as a decimal of more digits after the point. It is another one only where decimals are stored as integers.
struct rescale {};
/// A number or text as another type of it.
struct cast {};
}  // namespace op

namespace detail {

template <class T>
inline constexpr int decimal_scale = -1;
template <int Precision, int Scale>
inline constexpr int decimal_scale<decimal<Precision, Scale>> = Scale;

/// Digits after the point of a decimal or an integer, which has none.
template <class T>
inline constexpr int exact_scale = counts<T> ? 0 : decimal_scale<T>;

template <class L, class R>
concept exact_operands = exact_scale<L> >= 0 && exact_scale<R> >= 0;

/// One decimal, or two, and else numbers.
template <class L, class R>
concept decimal_operands =
    (decimal_scale<L> >= 0 && (decimal_scale<R> >= 0 || check::number<R>)) || (check::number<L> && decimal_scale<R> >= 0);

/// An expression as a decimal of `Scale` digits after the point, of which it has no more.
template <int Scale, class X>
constexpr auto at_scale(X x) {
    if constexpr (exact_scale<schema::non_null<value_type_of<X>>> == Scale)
        return x;
    else
        return make_node<op::rescale, null_if_any<decimal<18, Scale>, X>>(std::move(x));
}

/// A decimal as a real number, and all else as it is.
template <class X>
constexpr auto as_real(X x) {
    if constexpr (decimal_scale<schema::non_null<value_type_of<X>>> < 0)
        return x;
    else
        return make_node<op::cast, null_if_any<double, X>>(std::move(x));
}

/// What reading `X`, an expression or a value, gives, NULL aside.
template <class X>
consteval auto find_plain_type() {
    if constexpr (expression<X>)
        return std::type_identity<schema::non_null<value_type_of<X>>>{};
    else
        return std::type_identity<schema::non_null<std::remove_cvref_t<X>>>{};
}
template <class X>
using plain_type = typename decltype(find_plain_type<X>())::type;

/// A number as an expression, bound as itself.
template <class X>
constexpr auto as_number(X&& x) {
    if constexpr (expression<X>)
        return std::remove_cvref_t<X>(std::forward<X>(x));
    else
        return bind_as<std::remove_cvref_t<X>>(std::forward<X>(x));
}

/// Calls `make` with two numbers that compare as the numbers that they are.
template <class L, class R, class Make>
constexpr auto with_comparable(L&& l, R&& r, Make make) {
    using left = plain_type<L>;
    using right = plain_type<R>;
    if constexpr (exact_operands<left, right>) {
        constexpr int scale = exact_scale<left> > exact_scale<right> ? exact_scale<left> : exact_scale<right>;
        return make(at_scale<scale>(as_number(std::forward<L>(l))), at_scale<scale>(as_number(std::forward<R>(r))));
    } else {
        return make(as_real(as_number(std::forward<L>(l))), as_real(as_number(std::forward<R>(r))));
    }
}

}  // namespace detail

}  // namespace covet::expr
