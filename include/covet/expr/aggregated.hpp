#pragma once

#include <covet/expr/expression.hpp>

#include <type_traits>

/// \file
/// Which operations are aggregates, and where an expression has one in it. An aggregate that is given a window is none
/// any more: it is evaluated for each row.
namespace covet::expr {

namespace op {
struct aggregate {
    static constexpr null_rule nulls = null_rule::always;
    static constexpr bool needs_two_rows = false;  // as a sample does to have a variance
};
struct count_all : aggregate {
    static constexpr null_rule nulls = null_rule::never;
};
struct count : aggregate {
    static constexpr null_rule nulls = null_rule::never;
};
struct sum : aggregate {};
struct min : aggregate {};
struct max : aggregate {};
struct avg : aggregate {};
struct bool_and : aggregate {};
struct bool_or : aggregate {};

/// A predicate, and the aggregate of the rows that satisfy it.
struct filter : aggregate {
    static constexpr null_rule nulls = null_rule::last_operand;
};
}  // namespace op

namespace detail {

template <class T>
struct contains_aggregate {
    static constexpr bool value = false;
};
template <class Op, class Value, class... Operands>
struct contains_aggregate<node<Op, Value, Operands...>> {
    static constexpr bool value =
        std::is_base_of_v<op::aggregate, Op> || (contains_aggregate<Operands>::value || ...);
};

template <class T>
struct nests_aggregates {
    static constexpr bool value = false;
};
template <class Op, class Value, class... Operands>
struct nests_aggregates<node<Op, Value, Operands...>> {
    static constexpr bool value = std::is_base_of_v<op::aggregate, Op> ? (contains_aggregate<Operands>::value || ...)
                                                                       : (nests_aggregates<Operands>::value || ...);
};
template <class Value, class Predicate, class Aggregate>
struct nests_aggregates<node<op::filter, Value, Predicate, Aggregate>> {
    static constexpr bool value = contains_aggregate<Predicate>::value || nests_aggregates<Aggregate>::value;
};

}  // namespace detail

template <class Expression>
inline constexpr bool is_aggregated = detail::contains_aggregate<std::remove_cvref_t<Expression>>::value;

/// Whether an expression has an aggregate inside another one.
template <class Expression>
inline constexpr bool is_aggregated_twice = detail::nests_aggregates<std::remove_cvref_t<Expression>>::value;

}  // namespace covet::expr
