#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/ordinal.hpp>

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

/// The same, or the place of one in select().
template <class X>
concept sortable_in_query = sortable<X> || is_ordinal<X>;

template <class X>
consteval void sorts() {
    constexpr bool holds = sortable_in_query<X>;
    if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: asc() and desc() take a column or another expression.");
}

}  // namespace covet::expr::check
