#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/order.hpp>
#include <covet/query/row.hpp>
#include <covet/query/subquery.hpp>
#include <covet/schema/family.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// The parts of a compound query, and what its rows are read as.
namespace covet::query {

enum class set_operation { union_distinct, union_all, intersect, intersect_all, except, except_all };

template <set_operation Operation>
inline constexpr bool intersects = Operation == set_operation::intersect || Operation == set_operation::intersect_all;

/// A query after the first, and how its rows are put to those before.
template <set_operation Operation, class Query>
struct set_operand {
    basic_tuple<subquery<Query>> operands;
};

/// The rows of a compound query, of which no column is named but by its place.
template <class First>
struct rows_of {};

/// A column of a result by its place, counted from 0.
template <std::size_t Index, class Value>
struct result_column {
    using value_type = Value;
};

namespace detail {

template <class Parts>
inline constexpr bool only_intersects = false;
template <class First, set_operation... Operations, class... Queries>
inline constexpr bool only_intersects<type_list<First, set_operand<Operations, Queries>...>> = (intersects<Operations> && ...);

/// The type that takes values of both, `void` when there is none: an optional where either is.
template <class A, class B>
consteval auto common_value() {
    if constexpr (std::same_as<A, B>)
        return std::type_identity<A>{};
    else if constexpr (std::same_as<schema::non_null<A>, schema::non_null<B>>)
        return std::type_identity<schema::nullable<A>>{};
    else
        return std::type_identity<void>{};
}

template <class A, class B>
using common_value_of = typename decltype(common_value<A, B>())::type;

template <class A, class B>
struct common_row : std::type_identity<common_value_of<A, B>> {};
template <class... As, class... Bs>
    requires(sizeof...(As) == sizeof...(Bs))
struct common_row<std::tuple<As...>, std::tuple<Bs...>>
    : std::conditional_t<(std::is_void_v<common_value_of<As, Bs>> || ...), std::type_identity<void>,
                         std::type_identity<std::tuple<common_value_of<As, Bs>...>>> {};

template <class Row>
struct row_fold {
    using type = Row;
};
template <class Row, class Next>
auto operator<<(row_fold<Row>, row_fold<Next>) -> row_fold<typename common_row<Row, Next>::type>;

template <class Part>
struct part_query;
template <class Query>
struct part_query<subquery<Query>> {
    using type = Query;
};
template <set_operation Operation, class Query>
struct part_query<set_operand<Operation, Query>> {
    using type = Query;
};

template <class Parts>
struct fold_rows;
template <class... Parts>
struct fold_rows<type_list<Parts...>> {
    using type = typename decltype((... << row_fold<row_type<typename part_query<Parts>::type>>{}))::type;
};

template <class Clause>
struct parts_in {
    using type = type_list<>;
};
template <class... Parts>
struct parts_in<compound_clause<Parts...>> {
    using type = type_list<Parts...>;
};

/// What the rows of a compound query with these clauses are read as.
template <class... Clauses>
using compound_row = typename fold_rows<concatenated<typename parts_in<Clauses>::type...>>::type;

}  // namespace detail

}  // namespace covet::query

namespace covet::expr::detail {

template <query::set_operation Operation, class Query>
struct leaves<query::set_operand<Operation, Query>> : leaves<query::subquery<Query>> {};

template <std::size_t Index, class Value>
struct leaves<query::result_column<Index, Value>> {
    using type = type_list<>;
};

}  // namespace covet::expr::detail
