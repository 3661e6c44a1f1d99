#pragma once

#include <covet/expr/check/time.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/time_part.hpp>

#include <cstdint>

/// \file
/// `EXTRACT`: parts of dates and of points in time, in UTC, as integers. They do not have the names of SQL alone, which
/// are types of std::chrono.
///
///     year_of(col<&Order::placed_at>) == 2026
namespace covet::expr {

namespace op {
template <time_part Part>
struct extract {};
}  // namespace op

namespace detail {

template <time_part Part, class X>
constexpr auto extract_day(const X& x) {
    check::has_calendar_day<X>();
    if constexpr (check::calendar_day<X> && !any_invalid<X>)
        return make_node<op::extract<Part>, null_if_any<std::int64_t, X>>(x);
    else
        return invalid{};
}

template <time_part Part, class X>
constexpr auto extract_time(const X& x) {
    check::is_moment<X>();
    if constexpr (check::moment<X> && !any_invalid<X>)
        return make_node<op::extract<Part>, null_if_any<std::int64_t, X>>(x);
    else
        return invalid{};
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

template <class X>
constexpr auto year_of(const X& x) {
    return expr::detail::extract_day<expr::time_part::year>(x);
}

/// From 1 to 12.
template <class X>
constexpr auto month_of(const X& x) {
    return expr::detail::extract_day<expr::time_part::month>(x);
}

/// Of the month, from 1.
template <class X>
constexpr auto day_of(const X& x) {
    return expr::detail::extract_day<expr::time_part::day>(x);
}

template <class X>
constexpr auto hour_of(const X& x) {
    return expr::detail::extract_time<expr::time_part::hour>(x);
}

template <class X>
constexpr auto minute_of(const X& x) {
    return expr::detail::extract_time<expr::time_part::minute>(x);
}

/// Whole seconds, from 0 to 59.
template <class X>
constexpr auto second_of(const X& x) {
    return expr::detail::extract_time<expr::time_part::second>(x);
}

/// Whole seconds since the beginning of 1970.
template <class X>
constexpr auto epoch_of(const X& x) {
    return expr::detail::extract_day<expr::time_part::epoch>(x);
}

}  // namespace covet
