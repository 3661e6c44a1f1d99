#pragma once

#include <covet/expr/decimal.hpp>
#include <covet/expr/operand.hpp>
#include <covet/schema/family.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

/// \file
/// The one type of several expressions and values of which one is the result, as in CASE and COALESCE. NULL aside.
namespace covet::expr::detail {

/// Of two types that expressions read as; `void` when they have none.
template <class A, class B>
consteval auto common_of_types() {
    if constexpr (std::same_as<A, B>)
        return std::type_identity<A>{};
    else if constexpr (!schema::bindable<A> || !schema::bindable<B>)
        return std::type_identity<void>{};
    else if constexpr (exact_operands<A, B> && decimal_operands<A, B>)
        return std::type_identity<decimal<18, (exact_scale<A> > exact_scale<B> ? exact_scale<A> : exact_scale<B>)>>{};
    else if constexpr (!schema::comparable_types<A, B>)
        return std::type_identity<void>{};
    else if constexpr (std::integral<A> && std::integral<B>)
        return std::type_identity<std::int64_t>{};
    else if constexpr (std::is_arithmetic_v<A>)
        return std::type_identity<double>{};
    else
        return std::type_identity<A>{};
}

/// Of the type so far and a value of the program's, which takes that type where it can.
template <class T, class X>
consteval auto common_with_value() {
    using plain = plain_type<X>;
    constexpr bool keeps_fraction = !std::integral<T> || !std::floating_point<plain>;
    constexpr bool keeps_digits = !std::same_as<T, float> || !std::same_as<plain, double>;
    if constexpr (decimal_scale<plain> >= 0)
        return common_of_types<T, plain>();
    else if constexpr (std::is_void_v<bound_type<T, X>>)
        return std::type_identity<void>{};
    else if constexpr (keeps_fraction && keeps_digits)
        return std::type_identity<T>{};
    else
        return std::type_identity<double>{};
}

template <class T, class X>
consteval auto common_step() {
    if constexpr (std::is_void_v<T> || is_param<X>)
        return std::type_identity<T>{};
    else if constexpr (expression<X>)
        return common_of_types<T, plain_type<X>>();
    else
        return common_with_value<T, X>();
}

template <class T, class... Xs>
struct common_fold {
    using type = T;
};
template <class T, class X, class... Xs>
struct common_fold<T, X, Xs...> : common_fold<typename decltype(common_step<T, X>())::type, Xs...> {};

/// The type of an expression, or the one that a value alone has.
template <class X>
consteval auto type_alone() {
    if constexpr (expression<X>)
        return std::type_identity<plain_type<X>>{};
    else if constexpr (texty<X> || texty<plain_type<X>>)
        return std::type_identity<std::string>{};
    else if constexpr (schema::bindable<plain_type<X>>)
        return std::type_identity<plain_type<X>>{};
    else
        return std::type_identity<void>{};
}

/// `void` when there is none.
template <class First, class... Rest>
using common_type = typename common_fold<typename decltype(type_alone<First>())::type, Rest...>::type;

/// `x` among others whose common type is `T`.
template <class T, class X>
constexpr auto as_common(X&& x) {
    if constexpr (is_param<X>) {
        return placeholder<T>{};
    } else if constexpr (expression<X> || decimal_scale<plain_type<X>> >= 0) {
        auto same = as_number(std::forward<X>(x));
        if constexpr (std::floating_point<T> && !std::same_as<plain_type<X>, T>)
            return make_node<op::cast, null_if_any<double, decltype(same)>>(std::move(same));
        else if constexpr (decimal_scale<T> >= 0)
            return at_scale<decimal_scale<T>>(std::move(same));
        else
            return same;
    } else if constexpr (std::is_arithmetic_v<plain_type<X>> && std::is_arithmetic_v<T>) {
        return bind_as<std::conditional_t<is_optional<X>, std::optional<T>, T>>(std::forward<X>(x));
    } else {
        return operand<T>(std::forward<X>(x));
    }
}

}  // namespace covet::expr::detail
