#pragma once

#include <covet/expr/check/logical.hpp>
#include <covet/expr/expression.hpp>

/// \file
/// `AND`, `OR`, `NOT`, written `and`, `or`, `not`.
namespace covet::expr {

namespace op {
struct logical_and {};
struct logical_or {};
struct logical_not {};
}  // namespace op

namespace detail {

template <class Op, class L, class R>
constexpr auto join(const L& l, const R& r) {
    check::joins_predicates<L, R>();
    if constexpr (any_invalid<L, R> || !(check::predicate<L> && check::predicate<R>))
        return invalid{};
    else
        return make_node<Op, null_if_any<bool, L, R>>(l, r);
}

}  // namespace detail

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator&&(const L& l, const R& r) {
    return detail::join<op::logical_and>(l, r);
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator||(const L& l, const R& r) {
    return detail::join<op::logical_or>(l, r);
}

template <class X>
    requires expression<X>
constexpr auto operator!(const X& x) {
    check::joins_predicates<X>();
    if constexpr (any_invalid<X> || !check::predicate<X>)
        return invalid{};
    else
        return make_node<op::logical_not, value_type_of<X>>(x);
}

}  // namespace covet::expr
