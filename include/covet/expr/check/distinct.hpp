#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/expression.hpp>

namespace covet::expr::op {
/// The argument of an aggregate of values that differ.
struct distinct_values {};
}  // namespace covet::expr::op

namespace covet::expr::check {

namespace detail {

template <class X>
inline constexpr bool is_aggregate_of_set = false;
template <class Op, class Value, class X>
inline constexpr bool is_aggregate_of_set<node<Op, Value, X>> =
    is_one_of<Op, op::count, op::sum, op::avg, op::min, op::max> && !std::same_as<operation_of<X>, op::distinct_values>;

}  // namespace detail

/// An aggregate that every database takes DISTINCT in.
template <class X>
concept aggregate_of_set = detail::is_aggregate_of_set<X>;

template <class X>
consteval void aggregates_set() {
    constexpr bool holds = any_invalid<X> || aggregate_of_set<X>;
    static_assert(holds,
                  "covet: distinct() stands right behind count(x), sum(x), avg(x), min(x) or max(x), as in "
                  "count(col<&Order::state>).distinct().");
}

}  // namespace covet::expr::check
