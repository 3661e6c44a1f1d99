#pragma once

#include <covet/expr/check/window_function.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/windowed.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

/// \file
/// Window functions. Each wants `over(…)` behind it:
///
///     row_number().over(partition_by(col<&Order::customer_id>).order_by(col<&Order::placed_at>))
///     lag<7>(col<&Day::sales>).over(order_by(col<&Day::date>))
///
/// Numbers of rows are constants of the program, as databases want them.
namespace covet::expr {

namespace op {
template <std::size_t Buckets>
struct ntile : window_function {};
template <std::size_t Rows>
struct lag : window_function {};
template <std::size_t Rows>
struct lead : window_function {};

struct frame_function : window_function {
    static constexpr bool is_of_frame = true;
    static constexpr bool needs_order = false;
};
struct first_value : frame_function {};
struct last_value : frame_function {};
template <std::size_t Row>
struct nth_value : frame_function {};
}  // namespace op

namespace detail {

template <class Op, class X>
constexpr auto from_frame(const X& x) {
    check::takes_from_row<X>();
    if constexpr (check::taken_from_row<X>)
        return make_node<Op, windowless<value_type_of<X>>>(x);
    else
        return invalid{};
}

/// From a row that there may not be.
template <class Op, class X>
constexpr auto from_row(const X& x) {
    check::takes_from_row<X>();
    if constexpr (check::taken_from_row<X>)
        return make_node<Op, windowless<schema::nullable<value_type_of<X>>>>(x);
    else
        return invalid{};
}

template <class Op, class X, class Default>
constexpr auto from_row_or(const X& x, Default&& fallback) {
    check::takes_from_row<X>();
    check::compares_like_types<X, Default>();
    if constexpr (any_invalid<X, Default> || !check::taken_from_row<X> || !check::comparable<X, Default>) {
        return invalid{};
    } else {
        auto other = operand<value_type_of<X>>(std::forward<Default>(fallback));
        using value = null_if_any<schema::non_null<value_type_of<X>>, X, decltype(other)>;
        return make_node<Op, windowless<value>>(x, std::move(other));
    }
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

constexpr auto row_number() { return expr::make_node<expr::op::row_number, expr::windowless<std::int64_t>>(); }
constexpr auto rank() { return expr::make_node<expr::op::rank, expr::windowless<std::int64_t>>(); }
constexpr auto dense_rank() { return expr::make_node<expr::op::dense_rank, expr::windowless<std::int64_t>>(); }
constexpr auto percent_rank() { return expr::make_node<expr::op::percent_rank, expr::windowless<double>>(); }
constexpr auto cume_dist() { return expr::make_node<expr::op::cume_dist, expr::windowless<double>>(); }

/// The number, from 1, of the bucket of a row when the rows of its partition are parted into so many.
template <std::size_t Buckets>
constexpr auto ntile() {
    expr::check::counts_from_one<Buckets>();
    return expr::make_node<expr::op::ntile<Buckets>, expr::windowless<std::int64_t>>();
}

/// The value of the row so many rows before, NULL where there is none.
template <std::size_t Rows = 1, class X>
constexpr auto lag(const X& x) {
    return expr::detail::from_row<expr::op::lag<Rows>>(x);
}

/// The same with a value in the place of a row that is not there. MariaDB has it not.
template <std::size_t Rows = 1, class X, class Default>
constexpr auto lag(const X& x, Default&& fallback) {
    return expr::detail::from_row_or<expr::op::lag<Rows>>(x, std::forward<Default>(fallback));
}

/// The value of the row so many rows behind, NULL where there is none.
template <std::size_t Rows = 1, class X>
constexpr auto lead(const X& x) {
    return expr::detail::from_row<expr::op::lead<Rows>>(x);
}

template <std::size_t Rows = 1, class X, class Default>
constexpr auto lead(const X& x, Default&& fallback) {
    return expr::detail::from_row_or<expr::op::lead<Rows>>(x, std::forward<Default>(fallback));
}

/// The value of the first row of the frame.
template <class X>
constexpr auto first_value(const X& x) {
    return expr::detail::from_frame<expr::op::first_value>(x);
}

/// The value of the last row of the frame, which by itself ends at the current row.
template <class X>
constexpr auto last_value(const X& x) {
    return expr::detail::from_frame<expr::op::last_value>(x);
}

/// The value of a row of the frame, counted from 1; NULL where the frame has fewer.
template <std::size_t Row, class X>
constexpr auto nth_value(const X& x) {
    expr::check::counts_from_one<Row>();
    return expr::detail::from_row<expr::op::nth_value<Row>>(x);
}

}  // namespace covet
