#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/over.hpp>
#include <covet/expr/window.hpp>
#include <covet/expr/windowed.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// `OVER`: a function of the rows around each row.
///
///     sum(col<&Order::total>).over(partition_by(col<&Order::customer_id>))
///     row_number().over(order_by(desc(col<&Order::total>)))
///     avg(col<&Order::total>).over(window<"week">)
///
/// It is an optional where NULL can come of it: an aggregate of a column that is none reads as a plain value when its
/// frame always has the current row.
namespace covet::expr {

namespace detail {

template <class Window>
inline constexpr bool has_current_row = false;
template <class Frame, class... Terms>
inline constexpr bool has_current_row<window_definition<Frame, Terms...>> = Frame::holds_current_row;

template <class Op>
inline constexpr bool needs_one_row = !std::same_as<Op, op::filter> && !Op::needs_two_rows;

/// What a function with this operation and these arguments reads as over a window.
template <class Call, class Window>
struct value_over;
template <class Op, class Value, class... Arguments, class Window>
struct value_over<node<Op, Value, Arguments...>, Window> {
    static constexpr bool plain = has_current_row<Window> && needs_one_row<Op> &&
                                  !(schema::is_nullable<value_type_of<Arguments>> || ...);
    using type = std::conditional_t<plain, schema::non_null<Value>, Value>;
};
template <class Op, class Value, class... Arguments, class Window>
struct value_over<node<Op, windowless<Value>, Arguments...>, Window> {
    using type = std::conditional_t<Op::is_of_frame && !has_current_row<Window>, schema::nullable<Value>, Value>;
};

/// A function that reads as `Value` over its window.
template <class Value, class Op, class Before, class... Arguments>
constexpr auto windowed_call(const node<Op, Before, Arguments...>& call) {
    return node<op::windowed<Op>, Value, Arguments...>{{}, call.operands};
}
template <class Value, class Before, class Predicate, class Aggregate>
constexpr auto windowed_call(const node<op::filter, Before, Predicate, Aggregate>& call) {
    return make_node<op::windowed<op::filter>, Value>(element<0>(call.operands), windowed_call<Value>(element<1>(call.operands)));
}

}  // namespace detail

template <class Self>
template <class Window>
constexpr auto methods<Self>::over(const Window& window) const {
    check::goes_over_window<Self, Window>();
    if constexpr (any_invalid<Self, Window> || !check::over_window<Self, Window>) {
        return invalid{};
    } else {
        using value = typename detail::value_over<Self, Window>::type;
        return make_node<op::over, value>(detail::windowed_call<value>(self()), window_node(window));
    }
}

template <class Self>
constexpr auto methods<Self>::over() const {
    return over(window_definition<usual_frame>{});
}

}  // namespace covet::expr
