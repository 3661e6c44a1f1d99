#pragma once

#include <covet/core/decimal.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/arithmetic.hpp>
#include <covet/expr/check/aggregate.hpp>
#include <covet/expr/expression.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <type_traits>

/// \file
/// `COUNT`, `SUM`, `MIN`, `MAX`, `AVG`, and whether all or any rows satisfy a predicate. All but count are NULL over no
/// rows, so they read as optionals: give `coalesce(sum(…), 0)` where a plain number is wanted. A sum of integers is a
/// `std::int64_t`, an average a `double`.
///
///     count(col<&Order::customer_id>).distinct()                        // COUNT(DISTINCT …)
///     sum(col<&Order::total>).filter(col<&Order::state> == paid)        // of the rows that satisfy a predicate
namespace covet::expr {

namespace detail {

template <class T>
consteval auto sum_type() {
    if constexpr (std::integral<T>)
        return std::type_identity<std::int64_t>{};
    else if constexpr (decimal_scale<T> >= 0)
        return std::type_identity<decimal<18, decimal_scale<T>>>{};
    else
        return std::type_identity<double>{};
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// `COUNT(*)`
constexpr auto count() { return expr::make_node<expr::op::count_all, std::int64_t>(); }

/// `COUNT(x)`: the rows in which x is not NULL.
template <class X>
constexpr auto count(const X& x) {
    expr::check::is_aggregable<X>();
    if constexpr (expr::check::aggregable<X> && !expr::any_invalid<X>)
        return expr::make_node<expr::op::count, std::int64_t>(x);
    else
        return expr::invalid{};
}

template <class X>
constexpr auto sum(const X& x) {
    expr::check::sums_numbers<X>();
    if constexpr (expr::check::summable<X>) {
        using result = typename decltype(expr::detail::sum_type<schema::non_null<expr::value_type_of<X>>>())::type;
        return expr::make_node<expr::op::sum, std::optional<result>>(x);
    } else {
        return expr::invalid{};
    }
}

template <class X>
constexpr auto avg(const X& x) {
    expr::check::sums_numbers<X>();
    if constexpr (expr::check::summable<X>)
        return expr::make_node<expr::op::avg, std::optional<double>>(x);
    else
        return expr::invalid{};
}

template <class X>
constexpr auto min(const X& x) {
    expr::check::picks_from_order<X>();
    if constexpr (expr::check::orderable<X>)
        return expr::make_node<expr::op::min, schema::nullable<expr::value_type_of<X>>>(x);
    else
        return expr::invalid{};
}

template <class X>
constexpr auto max(const X& x) {
    expr::check::picks_from_order<X>();
    if constexpr (expr::check::orderable<X>)
        return expr::make_node<expr::op::max, schema::nullable<expr::value_type_of<X>>>(x);
    else
        return expr::invalid{};
}

/// Whether a predicate is true for all rows in which it is not NULL.
template <class X>
constexpr auto bool_and(const X& x) {
    expr::check::aggregates_truth<X>();
    if constexpr (expr::check::truth<X>)
        return expr::make_node<expr::op::bool_and, std::optional<bool>>(x);
    else
        return expr::invalid{};
}

/// Whether a predicate is true for any row.
template <class X>
constexpr auto bool_or(const X& x) {
    expr::check::aggregates_truth<X>();
    if constexpr (expr::check::truth<X>)
        return expr::make_node<expr::op::bool_or, std::optional<bool>>(x);
    else
        return expr::invalid{};
}

}  // namespace covet
