#pragma once

#include <covet/core/decimal.hpp>
#include <covet/core/error.hpp>
#include <covet/expr/check/arithmetic.hpp>
#include <covet/expr/decimal.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/time.hpp>

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <utility>

/// \file
/// `+ - * / %` and unary minus. Integers give `std::int64_t`, a floating-point operand gives `double`. Division of
/// integers truncates on every database. Dividing by a column may meet a zero: that is NULL on every database, so the
/// result is optional; dividing by a zero of the program throws. See expr/decimal.hpp for decimals and expr/time.hpp for
/// times.
namespace covet::expr {

namespace op {
struct plus {};
struct minus {};
struct times {
    static constexpr bool multiplies = true;
};
struct divide {};          // of real numbers
struct divide_integer {};  // truncates
struct modulo {};
struct negate {};
}  // namespace op

namespace detail {

template <class Op>
inline constexpr bool adds = std::same_as<Op, op::plus> || std::same_as<Op, op::minus>;

template <class Op>
inline constexpr bool divides = std::same_as<Op, op::divide> || std::same_as<Op, op::modulo>;

/// Of two numbers, one of which is a decimal.
template <class Op, class L, class R>
consteval auto decimal_result() {
    constexpr int l = exact_scale<L>, r = exact_scale<R>;
    if constexpr (std::same_as<Op, op::divide>)
        return std::type_identity<double>{};
    else if constexpr (adds<Op> && l >= 0 && r >= 0)
        return std::type_identity<decimal<18, (l > r ? l : r)>>{};
    else if constexpr (std::same_as<Op, op::times> && check::product_of_digits<l, r>)
        return std::type_identity<decimal<18, l + r>>{};
    else
        return std::type_identity<void>{};
}

/// The type of `L op R`, `void` when SQL has none.
template <class Op, class L, class R>
consteval auto arithmetic_result() {
    if constexpr (decimal_operands<L, R>)
        return decimal_result<Op, L, R>();
    else if constexpr (!check::number<L> || !check::number<R>)
        return std::type_identity<void>{};
    else if constexpr (std::integral<L> && std::integral<R>)
        return std::type_identity<std::int64_t>{};
    else
        return std::type_identity<std::conditional_t<std::same_as<Op, op::modulo>, void, double>>{};
}

/// The type in which a plain value takes part beside an expression of type `T`: `param` as that type, and numbers as
/// themselves, but for an integer that decimals are added to, which counts what they count.
template <class Op, class T, class X>
consteval auto calculation_operand() {
    using plain = schema::non_null<std::remove_cvref_t<X>>;
    if constexpr (is_param<X>)
        return std::type_identity<std::conditional_t<decimal_scale<T> >= 0 && divides<Op>, double, T>>{};
    else if constexpr (!decimal_operands<T, plain>)
        return std::type_identity<T>{};
    else if constexpr (adds<Op> && counts<plain>)
        return std::type_identity<decimal<18, decimal_scale<T>>>{};
    else
        return std::type_identity<plain>{};
}

/// `x` beside an expression of type `T`; `invalid` when it does not fit.
template <class Op, class T, class X>
constexpr auto calculation(X&& x) {
    using plain = schema::non_null<T>;
    if constexpr (expression<X>) {
        return std::remove_cvref_t<X>(x);
    } else {
        using as = typename decltype(calculation_operand<Op, plain, X>())::type;
        if constexpr (goes_with<X, as>())
            return operand<as>(std::forward<X>(x));
        else
            return invalid{};
    }
}

/// Division of integers is another operation than that of real numbers: MySQL spells it DIV.
template <class Op, class Result>
using division = std::conditional_t<std::same_as<Op, op::divide> && std::same_as<Result, std::int64_t>,
                                    op::divide_integer, Op>;

/// Of a divisor, whether it may be zero.
template <class Op, class L, class R, bool MayBeZero = divides<Op> && !is_value<R>>
constexpr auto calculate(const L& l, const R& r) {
    using left = schema::non_null<value_type_of<L>>;
    using right = schema::non_null<value_type_of<R>>;
    using result = typename decltype(arithmetic_result<Op, left, right>())::type;
    check::calculates_with_numbers<!std::is_void_v<result>, Op, L, R>();
    if constexpr (std::is_void_v<result>)
        return invalid{};
    else if constexpr (adds<Op> && decimal_operands<left, right>)
        return make_node<Op, null_if_any<result, L, R>>(at_scale<decimal_scale<result>>(l), at_scale<decimal_scale<result>>(r));
    else if constexpr (divides<Op> && decimal_operands<left, right>)
        return calculate<Op, decltype(as_real(l)), decltype(as_real(r)), MayBeZero>(as_real(l), as_real(r));
    else if constexpr (MayBeZero)
        return make_node<division<Op, result>, std::optional<result>>(l, r);
    else
        return make_node<division<Op, result>, null_if_any<result, L, R>>(l, r);
}

/// A zero that the program gives is its mistake, not a NULL.
template <class Op, class X>
constexpr void check_divisor(const X& x) {
    if constexpr (divides<Op> && is_optional<X>) {
        if (x) check_divisor<Op>(*x);
    } else if constexpr (divides<Op> && (std::is_arithmetic_v<X> || decimal_scale<X> >= 0)) {
        if (x == X{}) throw_error(error_kind::misuse, "covet: a query divides by the number 0");
    }
}

template <class Op, class L, class R>
constexpr auto calculate_operands(L&& l, R&& r) {
    check_divisor<Op>(r);
    if constexpr (any_invalid<L, R>) {
        return invalid{};
    } else {
        using beside = value_type_of<std::conditional_t<expression<L>, L, R>>;
        auto left = calculation<Op, beside>(std::forward<L>(l));
        auto right = calculation<Op, beside>(std::forward<R>(r));
        constexpr bool fit = !any_invalid<decltype(left), decltype(right)>;
        check::calculates_with_numbers<fit, Op, L, R>();
        if constexpr (!fit) {
            return invalid{};
        } else {
            return calculate<Op>(left, right);
        }
    }
}

}  // namespace detail

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator+(L&& l, R&& r) {
    if constexpr (detail::time_and_duration<L, R>)
        return detail::move_in_time(l, r, 1);
    else if constexpr (detail::time_and_duration<R, L>)
        return detail::move_in_time(r, l, 1);
    else
        return detail::calculate_operands<op::plus>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator-(L&& l, R&& r) {
    if constexpr (detail::time_and_duration<L, R>)
        return detail::move_in_time(l, r, -1);
    else if constexpr (check::times<L, R>)
        return detail::time_between(detail::as_time<R>(std::forward<L>(l)), detail::as_time<L>(std::forward<R>(r)));
    else
        return detail::calculate_operands<op::minus>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator*(L&& l, R&& r) {
    return detail::calculate_operands<op::times>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator/(L&& l, R&& r) {
    return detail::calculate_operands<op::divide>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator%(L&& l, R&& r) {
    return detail::calculate_operands<op::modulo>(std::forward<L>(l), std::forward<R>(r));
}

template <class X>
    requires expression<X>
constexpr auto operator-(const X& x) {
    if constexpr (any_invalid<X>) {
        return invalid{};
    } else {
        using plain = schema::non_null<value_type_of<X>>;
        constexpr bool fits = check::number<plain> || detail::decimal_scale<plain> >= 0;
        check::calculates_with_numbers<fits, op::negate, X>();
        if constexpr (!fits)
            return invalid{};
        else if constexpr (std::integral<plain>)
            return make_node<op::negate, null_if_any<std::int64_t, X>>(x);
        else
            return make_node<op::negate, value_type_of<X>>(x);
    }
}

}  // namespace covet::expr
