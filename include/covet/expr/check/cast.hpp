#pragma once

#include <covet/expr/check/arithmetic.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/decimal.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

namespace covet::expr::check {

namespace detail {

using expr::detail::counts;
using expr::detail::decimal_scale;
using expr::detail::exact_scale;

template <class From, class To>
consteval bool has_one_meaning() {
    constexpr bool is_number = number<From> || decimal_scale<From> >= 0;
    if constexpr (std::same_as<From, To>)
        return true;
    else if constexpr (std::same_as<To, double>)
        return is_number;
    else if constexpr (std::same_as<To, std::int64_t>)
        return (is_number && !std::same_as<From, std::uint64_t>) || std::same_as<From, bool>;
    else if constexpr (decimal_scale<To> >= 0)
        return exact_scale<From> >= 0 && exact_scale<From> <= decimal_scale<To>;
    else
        return std::same_as<To, std::string> && counts<From>;
}

}  // namespace detail

template <class To, class X>
consteval bool is_castable() {
    if constexpr (expression<X>)
        return detail::has_one_meaning<schema::non_null<value_type_of<X>>, To>();
    else
        return false;
}

template <class To, class X>
concept castable = is_castable<To, X>();

template <class To, class X>
consteval void casts() {
    constexpr bool holds = any_invalid<X> || castable<To, X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else if constexpr (!expression<X>)
        static_assert(holds, "covet: cast<…>() takes a column or another expression. Give a value its type in C++.");
    else
        static_assert(holds,
                      "covet: databases do not agree on this cast. They do on casts from a number to double, std::int64_t "
                      "and a decimal of its digits, and from an integer to std::string. Read the value and convert it in C++.");
}

}  // namespace covet::expr::check
