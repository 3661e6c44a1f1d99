#pragma once

#include <covet/expr/operand.hpp>

#include <concepts>
#include <optional>

namespace covet::expr::check {

/// Whether `X` can be written into a column that reads as `T`.
template <class T, class X>
consteval bool is_assignable() {
    if constexpr (std::same_as<std::remove_cvref_t<X>, std::nullopt_t>)
        return schema::is_nullable<T>;
    else if constexpr (any_invalid<X> || is_param<X>)
        return true;
    else if constexpr (expression<X>)
        return goes_with<X, T>() && (schema::is_nullable<T> || !schema::is_nullable<value_type_of<X>>);
    else
        return goes_with<X, T>() && (schema::is_nullable<T> || !detail::is_optional<X>);
}

template <class Column, class X>
concept assignable = is_assignable<value_type_of<Column>, X>();

template <class Column, class X>
consteval void assigns_fitting_value() {
    static_assert(assignable<Column, X>,
                  "covet: this value does not fit the column that it is assigned to. Give the column's own type, and for "
                  "a column that is not optional something that cannot be NULL, such as coalesce(…).");
}

}  // namespace covet::expr::check
