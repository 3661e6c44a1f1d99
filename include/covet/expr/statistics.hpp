#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/aggregate.hpp>
#include <covet/expr/expression.hpp>

#include <optional>

/// \file
/// Variance and standard deviation, as doubles: of a sample, which are NULL for fewer than two rows, and of the whole
/// population.
namespace covet::expr {

namespace op {
struct statistic : aggregate {};
struct variance : statistic {
    static constexpr bool needs_two_rows = true;
};
struct stddev : statistic {
    static constexpr bool needs_two_rows = true;
};
struct variance_population : statistic {};
struct stddev_population : statistic {};
}  // namespace op

namespace detail {

template <class Op, class X>
constexpr auto statistic(const X& x) {
    check::sums_numbers<X>();
    if constexpr (check::summable<X>)
        return make_node<Op, std::optional<double>>(x);
    else
        return invalid{};
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

template <class X>
constexpr auto variance(const X& x) {
    return expr::detail::statistic<expr::op::variance>(x);
}

template <class X>
constexpr auto stddev(const X& x) {
    return expr::detail::statistic<expr::op::stddev>(x);
}

template <class X>
constexpr auto variance_population(const X& x) {
    return expr::detail::statistic<expr::op::variance_population>(x);
}

template <class X>
constexpr auto stddev_population(const X& x) {
    return expr::detail::statistic<expr::op::stddev_population>(x);
}

}  // namespace covet
