#pragma once

#include <covet/expr/check/comparison.hpp>
#include <covet/expr/operand.hpp>

#include <utility>

/// \file
/// `BETWEEN`: `col<&Order::total>.between(10.0, 20.0)`.
namespace covet::expr {

namespace op {
struct between {};
}  // namespace op

template <class Self>
template <class Low, class High>
constexpr auto methods<Self>::between(Low&& low, High&& high) const {
    check::compares_order_of_values<Self, Self>();
    if constexpr (check::ordered_operand<Self>) check::compares_like_types<Self, Low, High>();
    if constexpr (any_invalid<Self, Low, High> || !check::ordered_operand<Self> || !check::comparable_with_all<Self, Low, High>) {
        return invalid{};
    } else {
        auto from = operand<value_type_of<Self>>(std::forward<Low>(low));
        auto to = operand<value_type_of<Self>>(std::forward<High>(high));
        return make_node<op::between, null_if_any<bool, Self, decltype(from), decltype(to)>>(self(), std::move(from),
                                                                                            std::move(to));
    }
}

}  // namespace covet::expr
