#pragma once

#include <covet/expr/check/logical.hpp>
#include <covet/expr/expression.hpp>

#include <type_traits>
#include <utility>

/// \file
/// `AND`, `OR`, `NOT`, written `and`, `or`, `not`.
namespace covet::expr {

namespace op {
struct logical_and {};
struct logical_or {};
struct logical_not {};
}  // namespace op

namespace detail {

/// What may be left out stays so in a larger whole.
template <class... Xs>
using truth_of_all = std::conditional_t<(is_condition<Xs> || ...), condition, null_if_any<bool, Xs...>>;

template <class Op, class L, class R>
constexpr auto join(L&& l, R&& r) {
    using left = std::remove_cvref_t<L>;
    using right = std::remove_cvref_t<R>;
    check::joins_predicates<left, right>();
    if constexpr (any_invalid<left, right> || !check::conditions<left, right>)
        return invalid{};
    else
        return make_node<Op, truth_of_all<left, right>>(left(std::forward<L>(l)), right(std::forward<R>(r)));
}

}  // namespace detail

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator&&(L&& l, R&& r) {
    return detail::join<op::logical_and>(std::forward<L>(l), std::forward<R>(r));
}

template <class L, class R>
    requires(expression<L> || expression<R>)
constexpr auto operator||(L&& l, R&& r) {
    return detail::join<op::logical_or>(std::forward<L>(l), std::forward<R>(r));
}

template <class X>
    requires expression<X>
constexpr auto operator!(X&& x) {
    using operand = std::remove_cvref_t<X>;
    check::joins_predicates<operand>();
    if constexpr (any_invalid<operand> || !check::condition<operand>)
        return invalid{};
    else
        return make_node<op::logical_not, value_type_of<operand>>(operand(std::forward<X>(x)));
}

}  // namespace covet::expr
