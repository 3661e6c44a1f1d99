#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/aggregate.hpp>
#include <covet/expr/check/order.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/schema/family.hpp>

#include <concepts>

namespace covet::expr::op {
/// Aggregates that an order changes.
struct aggregate_in_order : aggregate {};
}  // namespace covet::expr::op

namespace covet::expr::check {

template <class X>
consteval bool is_joinable() {
    if constexpr (!aggregable<X> || any_invalid<X>)
        return false;
    else
        return std::same_as<schema::family_of<value_type_of<X>>, schema::families::text>;
}

template <class X>
concept joinable = is_joinable<X>();

template <class X>
consteval void joins_text() {
    constexpr bool holds = any_invalid<X> || joinable<X>;
    if constexpr (!aggregable<X>)
        is_aggregable<X>();
    else
        static_assert(holds, "covet: string_agg() joins texts. Give it a column or another expression of text.");
}

namespace detail {

template <class X>
inline constexpr bool awaits_order = false;
template <std::derived_from<op::aggregate_in_order> Op, class Value, class X>
inline constexpr bool awaits_order<node<Op, Value, X>> = true;

template <class X>
inline constexpr bool is_aggregate_order_term = (is_order_term<X> || in_order<X>) && !has_ordinal<X> && !is_windowed<X>;

}  // namespace detail

/// An aggregate that has no order yet, and terms to order its rows by.
template <class X, class... Terms>
concept orderable_aggregate = detail::awaits_order<X> && sizeof...(Terms) > 0 && !any_invalid<Terms...> &&
                              (detail::is_aggregate_order_term<Terms> && ...);

template <class X, class... Terms>
consteval void orders_aggregate() {
    constexpr bool holds = any_invalid<X, Terms...> || orderable_aggregate<X, Terms...>;
    if constexpr (holds)
        return;
    else if constexpr (!detail::awaits_order<X>)
        static_assert(holds, "covet: order_by() stands right behind string_agg<…>(x), and behind no other expression.");
    else if constexpr (!(term<Terms> && ...))
        are_terms<Terms...>();
    else if constexpr ((array_expression<Terms> || ...))
        are_in_order<Terms...>();
    else
        static_assert(holds,
                      "covet: order_by() of an aggregate takes columns and other expressions, alone or in asc(…) or desc(…), "
                      "but no window function.");
}

}  // namespace covet::expr::check
