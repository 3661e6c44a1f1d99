#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/column.hpp>
#include <covet/query/clause.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// In a query with groups or aggregates, what is selected has one value a group.
namespace covet::query::check {

namespace detail {

template <class Expression, class... Groups>
struct one_a_group {
    static constexpr bool value = !expr::is_column<Expression>;  // values and placeholders are the same for all rows
};

template <class Op, class Value, class... Operands, class... Groups>
struct one_a_group<expr::node<Op, Value, Operands...>, Groups...> {
    static constexpr bool value = std::derived_from<Op, expr::op::aggregate> ||
                                  ((is_one_of<Operands, Groups...> || one_a_group<Operands, Groups...>::value) && ...);
};

}  // namespace detail

/// An aggregate, one of the group's own expressions, or something made of such.
template <class Expression, class... Groups>
concept grouped = is_one_of<Expression, Groups...> || detail::one_a_group<Expression, Groups...>::value;

template <class Groups, class... Expressions>
inline constexpr bool all_grouped = false;
template <class... Groups, class... Expressions>
inline constexpr bool all_grouped<group_by_clause<Groups...>, Expressions...> = (grouped<Expressions, Groups...> && ...);

template <class Groups, class... Expressions>
consteval void selects_grouped() {
    static_assert(all_grouped<Groups, Expressions...>,
                  "covet: this query selects a column that is neither grouped nor aggregated. Name it in group_by(), or "
                  "aggregate it.");
}

template <class Query>
concept ungrouped = !Query::template has<group_by_clause>;

/// Whole models are not rows of groups.
template <class Query>
consteval void groups_are_projected() {
    static_assert(ungrouped<Query>,
                  "covet: group_by() needs a select() of the grouped expressions and aggregates, since a group is no "
                  "whole model.");
}

}  // namespace covet::query::check
