#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/expression.hpp>

#include <concepts>
#include <cstddef>

/// \file
/// Columns belong to the model that the statement is about.
namespace covet::query::check {

enum class clause { select, where, group_by, having, order_by, set };

namespace detail {

template <class Model, class Leaf>
inline constexpr bool leaf_in_scope = true;
template <class Model, class Other, std::size_t Index>
inline constexpr bool leaf_in_scope<Model, expr::column<Other, Index>> = std::same_as<Model, Other>;

template <class Model, class... Leaves>
consteval bool leaves_in_scope(type_list<Leaves...>) {
    return (leaf_in_scope<Model, Leaves> && ...);
}

}  // namespace detail

template <class Expression, class Model>
concept in_scope = detail::leaves_in_scope<Model>(expr::leaves_of<Expression>{});

template <clause Clause, class Model, class... Expressions>
consteval void columns_in_scope() {
    constexpr bool holds = (in_scope<Expressions, Model> && ...);
    if constexpr (Clause == clause::select)
        static_assert(holds, "covet: select() uses a column of another model. Use columns of the model in from<…>.");
    else if constexpr (Clause == clause::where)
        static_assert(holds, "covet: where() uses a column of another model. Use columns of the model that the statement begins with, as in from<…>.");
    else if constexpr (Clause == clause::group_by)
        static_assert(holds, "covet: group_by() uses a column of another model. Use columns of the model in from<…>.");
    else if constexpr (Clause == clause::having)
        static_assert(holds, "covet: having() uses a column of another model. Use columns of the model in from<…>.");
    else if constexpr (Clause == clause::order_by)
        static_assert(holds, "covet: order_by() uses a column of another model. Use columns of the model in from<…>.");
    else
        static_assert(holds, "covet: set() uses a column of another model. Use columns of the model in update<…> or insert<…>.");
}

}  // namespace covet::query::check
