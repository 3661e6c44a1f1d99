#pragma once

#include <covet/expr/operand.hpp>
#include <covet/expr/windowed.hpp>

#include <cstddef>
#include <type_traits>

/// \file
/// What can stand in an expression at all, whatever its type.
namespace covet::expr::check {

/// The null pointer is no NULL.
template <class X>
concept null_pointer = std::is_null_pointer_v<std::remove_cvref_t<X>>;

/// A member pointer that `col<…>` is missing around.
template <class X>
concept bare_member = std::is_member_pointer_v<std::remove_cvref_t<X>>;

/// A whole query or another statement.
template <class X>
concept whole_statement = requires { std::remove_cvref_t<X>::placeholder_count; };

/// A window function that `over(…)` is missing behind.
template <class X>
concept windowless_function = is_windowless<X>;

/// An expression, a value or `param`.
template <class X>
concept term = !null_pointer<X> && !bare_member<X> && !whole_statement<X> && !windowless_function<X>;

template <class X>
consteval void is_term() {
    constexpr bool holds = term<X>;
    if constexpr (holds)
        return;
    else if constexpr (null_pointer<X>)
        static_assert(holds, "covet: NULL is written std::nullopt here, not nullptr.");
    else if constexpr (bare_member<X>)
        static_assert(holds, "covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.");
    else if constexpr (windowless_function<X>)
        static_assert(holds, "covet: a window function stands without its window. Write row_number().over(order_by(…)).");
    else
        static_assert(holds, "covet: a query or another statement stands where a value is wanted. Run it, and give its result.");
}

namespace detail {

template <class First, class... Rest>
struct first_stray : std::conditional_t<term<First> && sizeof...(Rest) != 0, first_stray<Rest...>, std::type_identity<First>> {};
template <class Last>
struct first_stray<Last> : std::type_identity<Last> {};

}  // namespace detail

/// Says it of the first that is none.
template <class... Xs>
consteval void are_terms() {
    is_term<typename detail::first_stray<Xs...>::type>();
}

}  // namespace covet::expr::check
