#pragma once

#include <covet/expr/check/comparison.hpp>
#include <covet/expr/operand.hpp>

#include <utility>

/// \file
/// `NULLIF`: NULL where the two are equal, else the first.
///
///     col<&Order::total> / nullif(col<&Order::items>, 0)
namespace covet::expr::op {
struct nullif {};
}  // namespace covet::expr::op

namespace covet {

template <class X, class Y>
constexpr auto nullif(const X& x, Y&& y) {
    expr::check::compares_expression<X, Y>();
    if constexpr (expr::any_invalid<X, Y> || !expr::check::comparable_expression<X, Y>)
        return expr::invalid{};
    else
        return expr::make_node<expr::op::nullif, schema::nullable<expr::value_type_of<X>>>(
            x, expr::operand<expr::value_type_of<X>>(std::forward<Y>(y)));
}

}  // namespace covet
