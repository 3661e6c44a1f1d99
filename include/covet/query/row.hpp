#pragma once

#include <covet/query/join.hpp>
#include <covet/query/statement.hpp>

#include <tuple>
#include <type_traits>

/// \file
/// What the rows of a statement are read as.
namespace covet::query {

namespace detail {

/// What a projection is read as: the row that it names, else a tuple, or for one expression its value.
template <class Row, class Scope, class... Expressions>
struct row_of {
    using type = Row;
};
template <class Scope, class... Expressions>
struct row_of<void, Scope, Expressions...> {
    using type = std::tuple<value_in<Expressions, Scope>...>;
};
template <class Scope, class Expression>
struct row_of<void, Scope, Expression> {
    using type = value_in<Expression, Scope>;
};

template <class Scope, class... Groups>
groups_of<Scope, Groups...> rolled_up_groups(type_list<Groups...>);

template <class Query>
consteval auto find_projection_scope() {
    if constexpr (Query::template has<rollup_clause>)
        return std::type_identity<decltype(rolled_up_groups<scope_of<Query>>(expressions_in<group_by_clause, Query>{}))>{};
    else if constexpr (Query::template has<group_by_clause>)
        return std::type_identity<groups_of<scope_of<Query>>>{};
    else
        return std::type_identity<scope_of<Query>>{};
}

/// What the expressions of a select() see: the tables, in groups when the query groups already.
template <class Query>
using projection_scope = typename decltype(find_projection_scope<Query>())::type;

template <class Query>
consteval auto row_type_of() {
    if constexpr (Query::template has<projection_clause>)
        return std::type_identity<typename clause_of<projection_clause, Query>::row_type>{};
    else if constexpr (Query::template has<returning_clause>)
        return std::type_identity<typename clause_of<returning_clause, Query>::row_type>{};
    else
        return std::type_identity<typename Query::model>{};
}

}  // namespace detail

/// What the rows of a query are read as.
template <class Query>
using row_type = typename decltype(detail::row_type_of<Query>())::type;

}  // namespace covet::query
