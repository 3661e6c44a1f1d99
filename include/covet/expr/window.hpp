#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/core/tuple.hpp>
#include <covet/expr/check/window.hpp>
#include <covet/expr/frame.hpp>
#include <covet/expr/order.hpp>

#include <type_traits>
#include <utility>

/// \file
/// Windows: which rows a window function sees, and in which order.
///
///     partition_by(col<&Order::customer_id>).order_by(desc(col<&Order::total>))
///     order_by(col<&Order::placed_at>).rows(preceding<6>, current_row)
namespace covet::expr {

namespace op {
template <class Frame>
struct window {
    static constexpr null_rule nulls = null_rule::never;
};
template <fixed_string Name>
struct window_name {
    static constexpr null_rule nulls = null_rule::never;
};
/// A window and its name.
template <fixed_string Name>
struct window_as {};
}  // namespace op

/// `Terms` are the expressions of PARTITION BY and behind them the order terms of ORDER BY.
template <class Frame, class... Terms>
struct window_definition {
    using frame = Frame;
    static constexpr bool is_ordered = (is_order_term<Terms> || ...);
    static constexpr bool is_framed = Frame::is_given;

    basic_tuple<Terms...> terms;

    /// The order of the rows within a partition. Terms are as in a query's `order_by`.
    template <class... Xs>
    constexpr auto order_by(const Xs&... xs) const {
        check::orders_window<window_definition, Xs...>();
        if constexpr (check::window_order<window_definition, Xs...>)
            return with<Frame>(as_order_term(xs)...);
        else
            return *this;
    }

    /// `ROWS BETWEEN start AND end`: a frame counted in rows. Bounds are `unbounded_preceding`, `preceding<2>`,
    /// `current_row`, `following<2>`, `unbounded_following`.
    template <class Start, class End>
    constexpr auto rows(Start, End) const {
        return framed<frame_unit::rows, Start, End>();
    }

    /// `RANGE BETWEEN start AND end`: a frame measured in the number that the window is ordered by; rows that are equal in
    /// order are in it together.
    template <class Start, class End>
    constexpr auto range(Start, End) const {
        return framed<frame_unit::range, Start, End>();
    }

    /// `GROUPS BETWEEN start AND end`: a frame counted in groups of rows that are equal in order. MySQL has none.
    template <class Start, class End>
    constexpr auto groups(Start, End) const {
        return framed<frame_unit::groups, Start, End>();
    }

private:
    template <class NewFrame, class... More>
    constexpr auto with(More... more) const {
        return unpack(terms, [&](const Terms&... before) {
            return window_definition<NewFrame, Terms..., More...>{{{{before}..., {std::move(more)}...}}};
        });
    }

    template <frame_unit Unit, class Start, class End>
    constexpr auto framed() const {
        check::frames_window<Unit, Start, End, Terms...>();
        if constexpr (check::window_frame<Unit, Start, End, Terms...>)
            return with<expr::frame<Unit, Start, End>>();
        else
            return *this;
    }
};

/// A window of the query, by its name.
template <fixed_string Name>
struct window_reference {};

template <class T>
inline constexpr bool is_window_definition = false;
template <class Frame, class... Terms>
inline constexpr bool is_window_definition<window_definition<Frame, Terms...>> = true;

template <class T>
inline constexpr bool is_window_reference = false;
template <fixed_string Name>
inline constexpr bool is_window_reference<window_reference<Name>> = true;

/// A window as an operand.
template <class Frame, class... Terms>
constexpr auto window_node(const window_definition<Frame, Terms...>& window) {
    return node<op::window<Frame>, windowless<void>, Terms...>{{}, window.terms};
}
template <fixed_string Name>
constexpr auto window_node(const window_reference<Name>&) {
    return node<op::window_name<Name>, windowless<void>>{};
}

}  // namespace covet::expr

namespace covet {

/// Windows of the rows in which these expressions are equal.
template <class... Xs>
constexpr auto partition_by(const Xs&... xs) {
    expr::check::are_partition_terms<Xs...>();
    if constexpr (expr::check::partition_terms<Xs...>)
        return expr::window_definition<expr::usual_frame, Xs...>{{{{xs}...}}};
    else
        return expr::invalid{};
}

/// A window of all rows, in an order.
template <class... Xs>
constexpr auto order_by(const Xs&... xs) {
    return expr::window_definition<expr::usual_frame>{}.order_by(xs...);
}

/// The window that a query names by `.window<"w">(…)`.
template <fixed_string Name>
inline constexpr expr::window_reference<Name> window{};

}  // namespace covet
