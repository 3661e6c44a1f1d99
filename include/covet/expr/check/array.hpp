#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/operand.hpp>
#include <covet/schema/types/array.hpp>

#include <concepts>
#include <type_traits>
#include <vector>

/// \file
/// What can be asked of a column of std::vector.
namespace covet::expr::check {

namespace detail {

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = schema::array_type<std::vector<T>>;

template <class X>
consteval bool is_vector_expression() {
    if constexpr (expression<X>)
        return is_vector<schema::non_null<value_type_of<X>>>;
    else
        return false;
}

template <class X>
consteval bool is_array_column() {
    if constexpr (is_column<X>)
        return is_vector_expression<X>();
    else
        return false;
}

/// Text, or a number that is converted to the element's type without another value coming of it, but for the nearest double.
template <class Element, class X>
consteval bool becomes_element() {
    using plain = std::remove_cvref_t<X>;
    if constexpr (expression<X> || is_param<X> || schema::is_nullable<plain> || std::is_void_v<bound_type<Element, X>>)
        return false;
    else if constexpr (std::same_as<Element, float>)
        return std::same_as<plain, float>;
    else if constexpr (std::integral<Element>)
        return std::integral<plain>;
    else
        return true;
}

template <class X, class Value>
consteval bool is_found_in() {
    if constexpr (is_array_column<X>())
        return becomes_element<schema::non_null<typename schema::non_null<value_type_of<X>>::value_type>, Value>();
    else
        return false;
}

}  // namespace detail

/// An expression that reads as an array.
template <class X>
concept vector_expression = detail::is_vector_expression<X>();

/// The column stands in the text more than once, so that it is no other expression.
template <class X, class Value>
concept element_of_column = detail::is_found_in<X, Value>();

template <class X, class Value>
consteval void looks_for_element() {
    constexpr bool holds = any_invalid<X, Value> || element_of_column<X, Value>;
    if constexpr (holds)
        return;
    else if constexpr (!term<Value>)
        is_term<Value>();
    else
        static_assert(holds,
                      "covet: contains() looks in a column of std::vector for a value of its elements' type. Give the column itself, "
                      "and a plain value.");
}

template <class X>
consteval void has_length() {
    constexpr bool holds = any_invalid<X> || vector_expression<X>;
    static_assert(holds, "covet: array_length() counts the elements of a std::vector. Take length() of text, and count() of rows.");
}

}  // namespace covet::expr::check
