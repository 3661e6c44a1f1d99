#pragma once

#include <covet/expr/check/arithmetic.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/check/order.hpp>
#include <covet/expr/frame.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/expr/windowed.hpp>

namespace covet::expr::check {

template <class... Xs>
concept partition_expressions = sizeof...(Xs) > 0 && (sortable<Xs> && ...);

template <class... Xs>
concept partition_terms = partition_expressions<Xs...> && !any_invalid<Xs...> && !(is_windowed<Xs> || ...);

template <class... Xs>
consteval void are_partition_terms() {
    constexpr bool holds = partition_terms<Xs...>;
    if constexpr (holds || any_invalid<Xs...>)
        return;
    else if constexpr (!(term<Xs> && ...))
        are_terms<Xs...>();
    else if constexpr (!partition_expressions<Xs...>)
        static_assert(holds, "covet: partition_by() takes columns and other expressions, at least one.");
    else
        static_assert(holds, "covet: partition_by() cannot use a window function. Use it in a query around.");
}

namespace detail {

template <class X>
inline constexpr bool is_window_order_term = (is_order_term<X> || in_order<X>) && !has_ordinal<X>;

/// Order terms read as nothing that can be compared with anything.
template <class Term>
inline constexpr bool is_number_term = false;
template <class Op, class X>
inline constexpr bool is_number_term<node<Op, ordering, X>> = number<value_type_of<X>>;

template <class... Terms>
inline constexpr int order_terms = (int{is_order_term<Terms>} + ... + 0);

}  // namespace detail

/// `Terms` are those that the window has already.
template <class Terms, class... Xs>
concept window_order = sizeof...(Xs) > 0 && (detail::is_window_order_term<Xs> && ...) && !any_invalid<Xs...> &&
                       !(is_windowed<Xs> || ...) && !Terms::is_ordered && !Terms::is_framed;

template <class Terms, class... Xs>
consteval void orders_window() {
    constexpr bool holds = window_order<Terms, Xs...>;
    if constexpr (holds || any_invalid<Xs...>)
        return;
    else if constexpr (!(term<Xs> && ...))
        are_terms<Xs...>();
    else if constexpr ((array_expression<Xs> || ...))
        are_in_order<Xs...>();
    else if constexpr ((is_windowed<Xs> || ...))
        static_assert(holds, "covet: order_by() of a window cannot use a window function. Use it in a query around.");
    else
        static_assert(holds,
                      "covet: order_by() of a window takes columns and other expressions, alone or in asc(…) or desc(…), "
                      "and stands once, before the frame.");
}

/// From a bound to the same or a later one.
template <class Start, class End>
concept frame_bounds = is_frame_bound<Start> && is_frame_bound<End> && Start::edge <= End::edge &&
                       Start::edge != frame_edge::unbounded_following && End::edge != frame_edge::unbounded_preceding;

/// GROUPS counts rows that are equal in order, and the distances of RANGE are those between numbers.
template <frame_unit Unit, class Start, class End, class... Terms>
consteval bool is_frame_in_order() {
    constexpr bool measured = Start::is_measured || End::is_measured;
    if constexpr (Unit == frame_unit::groups)
        return detail::order_terms<Terms...> > 0;
    else if constexpr (Unit == frame_unit::range && measured)
        return detail::order_terms<Terms...> == 1 && (detail::is_number_term<Terms> || ...);
    else
        return true;
}

template <frame_unit Unit, class Start, class End, class... Terms>
consteval bool is_sound_frame() {
    if constexpr (frame_bounds<Start, End>)
        return is_frame_in_order<Unit, Start, End, Terms...>();
    else
        return false;
}

template <frame_unit Unit, class Start, class End, class... Terms>
concept window_frame = is_sound_frame<Unit, Start, End, Terms...>();

template <frame_unit Unit, class Start, class End, class... Terms>
consteval void frames_window() {
    constexpr bool holds = window_frame<Unit, Start, End, Terms...>;
    if constexpr (holds)
        return;
    else if constexpr (!frame_bounds<Start, End>)
        static_assert(holds,
                      "covet: a frame goes from a bound to the same or a later one, as in rows(preceding<2>, current_row).");
    else if constexpr (Unit == frame_unit::groups)
        static_assert(holds, "covet: groups() counts groups of rows that are equal in order. Say order_by(…) before it.");
    else
        static_assert(holds,
                      "covet: range() with a distance measures it in the one number that the window is ordered by. Say "
                      "order_by(…) of it before, or use rows() or groups().");
}

}  // namespace covet::expr::check
