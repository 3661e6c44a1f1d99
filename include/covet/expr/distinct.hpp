#pragma once

#include <covet/expr/check/distinct.hpp>
#include <covet/expr/expression.hpp>

/// \file
/// `DISTINCT` within an aggregate.
namespace covet::expr {

namespace detail {

template <class Op, class Value, class X>
constexpr auto of_distinct_values(const node<Op, Value, X>& aggregate) {
    return make_node<Op, Value>(make_node<op::distinct_values, value_type_of<X>>(element<0>(aggregate.operands)));
}

}  // namespace detail

template <class Self>
constexpr auto methods<Self>::distinct() const {
    check::aggregates_set<Self>();
    if constexpr (check::aggregate_of_set<Self>)
        return detail::of_distinct_values(self());
    else
        return invalid{};
}

}  // namespace covet::expr
