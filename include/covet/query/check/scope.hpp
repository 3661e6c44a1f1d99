#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/expression.hpp>
#include <covet/query/scope.hpp>

#include <concepts>
#include <cstddef>

/// \file
/// Columns belong to a table that the statement reads. One of an `alias` or a `derived` table may belong to a statement
/// around this one, so whether there is such a table is asked of the whole statement (check/names.hpp).
namespace covet::query::check {

enum class clause { select, where, group_by, having, window, order_by, set };

namespace detail {

template <class Where>
struct as_scope {
    using type = scope_of_one<Where>;
};
template <class... Visible>
struct as_scope<scope<Visible...>> {
    using type = scope<Visible...>;
};
template <class Scope, class... RolledUp>
struct as_scope<groups_of<Scope, RolledUp...>> {
    using type = groups_of<Scope, RolledUp...>;
};
template <class Where>
struct tables_of {
    using type = typename as_scope<Where>::type;
};
template <class Scope, class... RolledUp>
struct tables_of<groups_of<Scope, RolledUp...>> {
    using type = Scope;
};

template <class Scope, class Leaf>
inline constexpr bool leaf_in_scope = true;
template <class Scope, class Source, std::size_t Index>
inline constexpr bool leaf_in_scope<Scope, expr::column<Source, Index>> =
    expr::source_traits<expr::root_of<Source>>::is_named || in_scope_of<Scope, expr::root_of<Source>>;

template <class Scope, class... Leaves>
consteval bool leaves_in_scope(type_list<Leaves...>) {
    return (leaf_in_scope<Scope, Leaves> && ...);
}

}  // namespace detail

/// `Where` is a scope, groups of one, or a model that is a scope of its own.
template <class Expression, class Where>
concept in_scope = detail::leaves_in_scope<typename detail::tables_of<Where>::type>(expr::leaves_of<Expression>{});

template <clause Clause, class Where, class... Expressions>
consteval void columns_in_scope() {
    constexpr bool holds = (in_scope<Expressions, Where> && ...);
    if constexpr (Clause == clause::select)
        static_assert(holds,
                      "covet: select() uses a column of a table that is not in this query. Join the table before, or start a "
                      "path at a relation of the query's model.");
    else if constexpr (Clause == clause::where)
        static_assert(holds,
                      "covet: where() uses a column of a table that is not in this statement. Join it before, start a path at "
                      "a relation, or in a subquery name the table outside by an alias.");
    else if constexpr (Clause == clause::group_by)
        static_assert(holds,
                      "covet: group_by() uses a column of a table that is not in this query. Join the table before, or start "
                      "a path at a relation of the query's model.");
    else if constexpr (Clause == clause::having)
        static_assert(holds,
                      "covet: having() uses a column of a table that is not in this query. Join the table before, or start a "
                      "path at a relation of the query's model.");
    else if constexpr (Clause == clause::window)
        static_assert(holds,
                      "covet: window<…>() uses a column of a table that is not in this query. Join the table before, or start "
                      "a path at a relation of the query's model.");
    else if constexpr (Clause == clause::order_by)
        static_assert(holds,
                      "covet: order_by() uses a column of a table that is not in this query. Join the table before, or start "
                      "a path at a relation of the query's model.");
    else
        static_assert(holds, "covet: set() uses a column of another model. Use columns of the model in update<…> or insert<…>.");
}

}  // namespace covet::query::check
