#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/expr/check/string_agg.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/order.hpp>

#include <optional>
#include <string>

/// \file
/// The texts of a group in one, NULL left out. Without an order they stand in any.
///
///     string_agg<", ">(col<&Customer::name>).order_by(col<&Customer::name>)
namespace covet::expr {

namespace op {
/// The separator is a constant of the program, as MySQL wants it.
template <fixed_string Separator>
struct string_agg : aggregate_in_order {};
}  // namespace op

namespace detail {

template <class Op, class Value, class X, class... Terms>
constexpr auto in_order(const node<Op, Value, X>& aggregate, const Terms&... terms) {
    return make_node<Op, Value>(element<0>(aggregate.operands), as_order_term(terms)...);
}

}  // namespace detail

template <class Self>
template <class... Terms>
constexpr auto methods<Self>::order_by(const Terms&... terms) const {
    check::orders_aggregate<Self, Terms...>();
    if constexpr (any_invalid<Self, Terms...> || !check::orderable_aggregate<Self, Terms...>)
        return invalid{};
    else
        return detail::in_order(self(), terms...);
}

}  // namespace covet::expr

namespace covet {

/// `STRING_AGG`, `GROUP_CONCAT`.
template <fixed_string Separator, class X>
constexpr auto string_agg(const X& x) {
    expr::check::joins_text<X>();
    if constexpr (expr::check::joinable<X>)
        return expr::make_node<expr::op::string_agg<Separator>, std::optional<std::string>>(x);
    else
        return expr::invalid{};
}

}  // namespace covet
