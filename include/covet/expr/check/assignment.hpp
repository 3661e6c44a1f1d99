#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/windowed.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace covet::expr::check {

template <class X>
concept null_literal = std::same_as<std::remove_cvref_t<X>, std::nullopt_t>;

template <class X>
consteval bool may_be_null() {
    if constexpr (null_literal<X>)
        return true;
    else if constexpr (expression<X>)
        return schema::is_nullable<value_type_of<X>>;
    else
        return expr::detail::is_optional<X>;
}

/// A value of the family of `T`, NULL aside.
template <class T, class X>
consteval bool is_of_type() {
    if constexpr (any_invalid<X> || null_literal<X>)
        return true;
    else if constexpr (!term<X>)
        return false;
    else
        return goes_with<X, T>();
}

/// What can be written into a column that reads as `T`.
template <class T, class X>
concept assignable_type = is_of_type<T, X>();

template <class T, class X>
concept assignable_null = any_invalid<X> || schema::is_nullable<T> || !may_be_null<X>();

template <class Column, class X>
concept assignable = assignable_type<value_type_of<Column>, X> && assignable_null<value_type_of<Column>, X> &&
                     !is_aggregated<X> && !is_windowed<X>;

template <class Column, class X>
consteval void assigns_fitting_value() {
    constexpr bool holds = assignable<Column, X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else if constexpr (!assignable_type<value_type_of<Column>, X>)
        static_assert(holds, "covet: this value is of another type than the column that it is assigned to. Give the column's own type.");
    else if constexpr (is_aggregated<X>)
        static_assert(holds, "covet: an aggregate cannot be assigned to a column. Read it first, and assign its value.");
    else if constexpr (is_windowed<X>)
        static_assert(holds, "covet: a window function cannot be assigned to a column. Read it first, and assign its value.");
    else
        static_assert(holds,
                      "covet: this value can be NULL, but the column that it is assigned to is not optional. Give a plain "
                      "value, or coalesce(…).");
}

}  // namespace covet::expr::check
