#pragma once

#include <covet/expr/check/order.hpp>
#include <covet/expr/expression.hpp>

/// \file
/// The terms of ORDER BY: `asc(x)`, `desc(x)`, and an expression alone, which ascends. NULL comes first in ascending
/// order and last in descending order, on every database.
namespace covet::expr {

namespace op {
struct ascending {};
struct descending {};
}  // namespace op

/// What an order term reads as: nothing that can be compared or selected.
struct ordering {};

template <class T>
inline constexpr bool is_order_term = false;
template <class X>
inline constexpr bool is_order_term<node<op::ascending, ordering, X>> = true;
template <class X>
inline constexpr bool is_order_term<node<op::descending, ordering, X>> = true;

template <class X>
constexpr auto as_order_term(const X& x) {
    if constexpr (is_order_term<X>)
        return x;
    else
        return make_node<op::ascending, ordering>(x);
}

}  // namespace covet::expr

namespace covet {

template <class X>
constexpr auto asc(const X& x) {
    expr::check::sorts<X>();
    if constexpr ((expr::check::in_order<X> || expr::is_ordinal<X>) && !expr::any_invalid<X>)
        return expr::make_node<expr::op::ascending, expr::ordering>(x);
    else
        return expr::invalid{};
}

template <class X>
constexpr auto desc(const X& x) {
    expr::check::sorts<X>();
    if constexpr ((expr::check::in_order<X> || expr::is_ordinal<X>) && !expr::any_invalid<X>)
        return expr::make_node<expr::op::descending, expr::ordering>(x);
    else
        return expr::invalid{};
}

}  // namespace covet
