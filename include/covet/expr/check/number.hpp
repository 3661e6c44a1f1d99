#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/expr/check/arithmetic.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/common.hpp>
#include <covet/expr/decimal.hpp>

#include <concepts>
#include <type_traits>

namespace covet::expr::check {

template <class X>
consteval bool is_number_operand() {
    if constexpr (!term<X>)
        return false;
    else if constexpr (is_param<X> || any_invalid<X>)
        return true;
    else
        return number<expr::detail::plain_type<X>> || expr::detail::decimal_scale<expr::detail::plain_type<X>> >= 0;
}

template <class X>
concept number_expression = expression<X> && is_number_operand<X>();

/// Numbers, one of them an expression.
template <class... Xs>
concept numbers = (expression<Xs> || ...) && (is_number_operand<Xs>() && ...);

template <class... Xs>
consteval void takes_numbers() {
    constexpr bool holds = any_invalid<Xs...> || numbers<Xs...>;
    if constexpr (holds)
        return;
    else if constexpr (!(term<Xs> && ...))
        are_terms<Xs...>();
    else
        static_assert(holds, "covet: this takes numbers, one of them a column or another expression.");
}

/// What has digits after the point to take away.
template <class X>
concept fraction = number_expression<X> && !std::integral<expr::detail::plain_type<X>>;

template <class X>
consteval void has_fraction() {
    constexpr bool holds = any_invalid<X> || fraction<X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: this rounds real numbers and decimals: columns of double or decimal, and other expressions of them.");
}

template <class T>
consteval bool has_order() {
    if constexpr (std::is_void_v<T>) {
        return false;
    } else {
        const sql_type type = schema::codec<T>::type.type;
        return type != sql_type::boolean && type != sql_type::bytes && type != sql_type::uuid && type != sql_type::json &&
               type != sql_type::array;
    }
}

template <class First, class... Rest>
consteval bool is_pickable() {
    if constexpr (!(term<First> && ... && term<Rest>) || is_param<First> || sizeof...(Rest) == 0 ||
                  !(expression<First> || ... || expression<Rest>))
        return false;
    else
        return has_order<expr::detail::common_type<First, Rest...>>();
}

/// What greatest() and least() choose from.
template <class First, class... Rest>
concept pickable = is_pickable<First, Rest...>();

template <class First, class... Rest>
consteval void picks_extreme() {
    constexpr bool holds = any_invalid<First, Rest...> || pickable<First, Rest...>;
    if constexpr (holds)
        return;
    else if constexpr (!(term<First> && ... && term<Rest>))
        are_terms<First, Rest...>();
    else
        static_assert(holds, "covet: greatest() and least() choose among two or more numbers, texts, dates or times of one "
                             "type, one of them a column or another expression, and param is not the first.");
}

}  // namespace covet::expr::check
