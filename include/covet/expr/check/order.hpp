#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/schema/types/array.hpp>

namespace covet::expr::check {

/// What rows can be ordered by: not by an order or an assignment.
template <class X>
consteval bool is_sortable() {
    if constexpr (any_invalid<X>)
        return true;
    else if constexpr (expression<X>)
        return schema::bindable<value_type_of<X>>;
    else
        return false;
}

template <class X>
concept sortable = is_sortable<X>();

/// An array, which each database has an order of its own for, or none.
template <class X>
consteval bool is_array() {
    if constexpr (expression<X> && !any_invalid<X>)
        return schema::array_type<schema::non_null<value_type_of<X>>>;
    else
        return false;
}
template <class X>
concept array_expression = is_array<X>();

/// What rows have the same order by everywhere.
template <class X>
concept in_order = sortable<X> && !array_expression<X>;

/// The same, or the place of one in select().
template <class X>
concept sortable_in_query = sortable<X> || is_ordinal<X>;

template <class... Xs>
consteval void are_in_order() {
    constexpr bool holds = !(array_expression<Xs> || ...);
    static_assert(holds, "covet: databases do not agree on the order of arrays. Order by another column, or by array_length(…).");
}

template <class X>
consteval void sorts() {
    constexpr bool holds = in_order<X> || is_ordinal<X>;
    if constexpr (!term<X>)
        is_term<X>();
    else if constexpr (array_expression<X>)
        are_in_order<X>();
    else
        static_assert(holds, "covet: asc() and desc() take a column or another expression.");
}

}  // namespace covet::expr::check
