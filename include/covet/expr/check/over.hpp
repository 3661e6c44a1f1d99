#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/check/distinct.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/window.hpp>
#include <covet/expr/windowed.hpp>

#include <concepts>
#include <type_traits>

namespace covet::expr::check {

namespace detail {

template <class X>
inline constexpr bool aggregates_distinct = false;
template <class Op, class Value, class X>
inline constexpr bool aggregates_distinct<node<Op, Value, X>> = std::same_as<operation_of<X>, op::distinct_values>;
template <class Value, class Predicate, class X>
inline constexpr bool aggregates_distinct<node<op::filter, Value, Predicate, X>> = aggregates_distinct<X>;

template <class X>
inline constexpr bool aggregates_in_order = false;
template <class Op, class Value, class X, class... Terms>
inline constexpr bool aggregates_in_order<node<Op, Value, X, Terms...>> = (is_order_term<Terms> || ...);
template <class Value, class Predicate, class X>
inline constexpr bool aggregates_in_order<node<op::filter, Value, Predicate, X>> = aggregates_in_order<X>;

}  // namespace detail

/// An aggregate or a window function that has no window yet.
template <class X>
concept windowable = is_windowless<X> || std::derived_from<operation_of<X>, op::aggregate>;

template <class Window>
concept a_window = is_window_definition<Window> || is_window_reference<Window>;

/// A window in the order that its function follows, if it follows one.
template <class Op, class Window>
consteval bool is_in_order() {
    if constexpr (std::derived_from<Op, op::window_function> && is_window_definition<Window>)
        return Window::is_ordered || !Op::needs_order;
    else
        return true;
}

/// A window without a frame, where its function does not look at one.
template <class Op, class Window>
consteval bool is_framed_for() {
    if constexpr (std::derived_from<Op, op::window_function> && is_window_definition<Window>)
        return !Window::is_framed || Op::is_of_frame;
    else
        return true;
}

/// A window that fits the function of an operation.
template <class Op, class Window>
concept window_of = is_in_order<Op, Window>() && is_framed_for<Op, Window>();

template <class Op, class Window>
consteval void fits_window() {
    constexpr bool holds = window_of<Op, Window>;
    if constexpr (!is_in_order<Op, Window>())
        static_assert(holds,
                      "covet: rank(), dense_rank(), percent_rank(), cume_dist(), ntile(), lag() and lead() follow the order "
                      "of a window. Add order_by(…) to it.");
    else
        static_assert(holds,
                      "covet: this window function looks at the whole partition, so that a frame says nothing. Leave "
                      "rows(), range() or groups() out.");
}

template <class X, class Window>
concept over_window = windowable<X> && a_window<Window> && !detail::aggregates_distinct<X> &&
                      !detail::aggregates_in_order<X> && window_of<operation_of<X>, Window>;

template <class X, class Window>
consteval void goes_over_window() {
    constexpr bool holds = any_invalid<X, Window> || over_window<X, Window>;
    if constexpr (holds)
        return;
    else if constexpr (!windowable<X>)
        static_assert(holds,
                      "covet: over() stands behind an aggregate or a window function, as in sum(x).over(partition_by(y)).");
    else if constexpr (!a_window<Window>)
        static_assert(holds, "covet: over() takes a window: partition_by(…), order_by(…), window<…>, or nothing.");
    else if constexpr (detail::aggregates_distinct<X>)
        static_assert(holds, "covet: no database aggregates distinct() values over a window. Do it in a query around.");
    else if constexpr (detail::aggregates_in_order<X>)
        static_assert(holds, "covet: an aggregate over a window takes the window's order. Leave its own order_by() out.");
    else
        fits_window<operation_of<X>, Window>();
}

}  // namespace covet::expr::check
