#pragma once

#include <covet/core/error.hpp>
#include <covet/expr/check/number.hpp>
#include <covet/expr/common.hpp>
#include <covet/expr/decimal.hpp>
#include <covet/expr/function.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

/// \file
/// Functions of numbers. All are NULL where an argument is. Those that C++ has too leave its own alone.
namespace covet::expr {

namespace op {
struct abs : function {};
struct round {};
struct ceil {};
struct floor {};
struct power : function {};
struct sqrt {};
struct greatest {};
struct least {};
}  // namespace op

namespace detail {

/// A decimal without digits after the point, or a double.
template <class X>
using whole = std::conditional_t<(decimal_scale<plain_type<X>> >= 0), decimal<18, 0>, double>;

template <class Op, class X>
constexpr auto to_whole(const X& x) {
    check::has_fraction<X>();
    if constexpr (any_invalid<X> || !check::fraction<X>)
        return invalid{};
    else
        return make_node<Op, null_if_any<whole<X>, X>>(x);
}

template <class Op, class First, class... Rest>
constexpr auto extreme(First&& first, Rest&&... rest) {
    check::picks_extreme<First, Rest...>();
    if constexpr (any_invalid<First, Rest...> || !check::pickable<First, Rest...>) {
        return invalid{};
    } else {
        using type = common_type<First, Rest...>;
        return [](auto... all) {
            return make_node<Op, null_if_any<type, decltype(all)...>>(std::move(all)...);
        }(as_common<type>(std::forward<First>(first)), as_common<type>(std::forward<Rest>(rest))...);
    }
}

/// A base or an exponent.
template <class X>
constexpr auto as_double(X&& x) {
    if constexpr (is_param<X>)
        return placeholder<double>{};
    else if constexpr (!expression<X> && std::is_arithmetic_v<plain_type<X>>)
        return bind_as<std::conditional_t<is_optional<X>, std::optional<double>, double>>(std::forward<X>(x));
    else
        return as_common<double>(as_real(as_number(std::forward<X>(x))));
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// Of the integers, a `std::int64_t`.
template <class X>
    requires expr::expression<X>
constexpr auto abs(const X& x) {
    expr::check::takes_numbers<X>();
    if constexpr (expr::any_invalid<X> || !expr::check::number_expression<X>) {
        return expr::invalid{};
    } else {
        using plain = expr::detail::plain_type<X>;
        using result = std::conditional_t<std::integral<plain>, std::int64_t, plain>;
        return expr::make_node<expr::op::abs, expr::null_if_any<result, X>>(x);
    }
}

/// To a number of digits after the point, and half a digit away from zero. What is rounded of a real number is the shortest
/// decimal number that reads as it, so that 2.675 becomes 2.68; up to 10^35. Throws `misuse` for negative digits.
template <class X>
    requires expr::expression<X>
constexpr auto round(const X& x, std::int32_t digits = 0) {
    if (digits < 0) throw_error(error_kind::misuse, "covet: round() takes a negative number of digits");
    expr::check::has_fraction<X>();
    if constexpr (expr::any_invalid<X> || !expr::check::fraction<X>) {
        return expr::invalid{};
    } else {
        using plain = expr::detail::plain_type<X>;
        using result = std::conditional_t<std::floating_point<plain>, double, plain>;
        return expr::make_node<expr::op::round, expr::null_if_any<result, X>>(x, expr::bind_as<std::int32_t>(digits));
    }
}

/// The next whole number up, as a double, or a decimal of a decimal.
template <class X>
    requires expr::expression<X>
constexpr auto ceil(const X& x) {
    return expr::detail::to_whole<expr::op::ceil>(x);
}

/// The next whole number down.
template <class X>
    requires expr::expression<X>
constexpr auto floor(const X& x) {
    return expr::detail::to_whole<expr::op::floor>(x);
}

/// A double. Where there is none, as of a negative number to the power of a half, it is an error.
template <class X, class Y>
    requires(expr::expression<X> || expr::expression<Y>)
constexpr auto power(X&& x, Y&& y) {
    expr::check::takes_numbers<X, Y>();
    if constexpr (expr::any_invalid<X, Y> || !expr::check::numbers<X, Y>) {
        return expr::invalid{};
    } else {
        return [](auto base, auto exponent) {
            using result = expr::null_if_any<double, decltype(base), decltype(exponent)>;
            return expr::make_node<expr::op::power, result>(std::move(base), std::move(exponent));
        }(expr::detail::as_double(std::forward<X>(x)), expr::detail::as_double(std::forward<Y>(y)));
    }
}

/// A double, NULL of a negative number.
template <class X>
    requires expr::expression<X>
constexpr auto sqrt(const X& x) {
    expr::check::takes_numbers<X>();
    if constexpr (expr::any_invalid<X> || !expr::check::number_expression<X>)
        return expr::invalid{};
    else
        return expr::make_node<expr::op::sqrt, std::optional<double>>(expr::detail::as_double(x));
}

/// The greatest of its arguments, which are of one type.
template <class First, class... Rest>
constexpr auto greatest(First&& first, Rest&&... rest) {
    return expr::detail::extreme<expr::op::greatest>(std::forward<First>(first), std::forward<Rest>(rest)...);
}

/// The least of its arguments, which are of one type.
template <class First, class... Rest>
constexpr auto least(First&& first, Rest&&... rest) {
    return expr::detail::extreme<expr::op::least>(std::forward<First>(first), std::forward<Rest>(rest)...);
}

}  // namespace covet
