#pragma once

#include <covet/core/error.hpp>
#include <covet/expr/check/time.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/time_part.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <type_traits>
#include <utility>

/// \file
/// Calculations with dates and points in time, in UTC.
///
///     col<&Order::placed_at> > now() - std::chrono::hours{1}
///     col<&Loan::due> + std::chrono::months{1}               // 31 January and a month is the last of February
///     col<&Loan::returned> - col<&Loan::due>                 // days of dates, microseconds of points in time
///     date_trunc<time_part::month>(col<&Order::placed_at>)
namespace covet::expr {

namespace op {
struct now {};
struct current_date {};
template <time_part Part>
struct date_trunc {};
/// Days to a date, and microseconds to a point in time.
struct add_duration {};
struct add_months {};
struct time_difference {};
}  // namespace op

namespace detail {

template <class X>
concept duration_value = is_duration<std::remove_cvref_t<X>>;

template <class Period>
concept calendar_unit = std::same_as<Period, std::chrono::months::period> || std::same_as<Period, std::chrono::years::period>;

[[noreturn]] inline void throw_duration_out_of_range() {
    throw_error(error_kind::misuse, "covet: a query adds more time than any database can");
}

/// Beyond this PostgreSQL would not count exactly.
constexpr std::int64_t most_microseconds = std::int64_t{1} << 53;

template <class X, class Rep, class Period>
constexpr auto add_time(const X& x, std::chrono::duration<Rep, Period> duration, int sign) {
    using namespace std::chrono;
    if constexpr (calendar_unit<Period>) {
        const std::int64_t count = sign * static_cast<std::int64_t>(duration_cast<months>(duration).count());
        if (count > 120'000 || count < -120'000) throw_duration_out_of_range();
        return make_node<op::add_months, value_type_of<X>>(x, bind_as<std::int32_t>(count));
    } else if constexpr (check::moment<X>) {
        const std::int64_t count = sign * microseconds{duration}.count();
        if (count > most_microseconds || count < -most_microseconds) throw_duration_out_of_range();
        return make_node<op::add_duration, value_type_of<X>>(x, bind_as<std::int64_t>(count));
    } else {
        const std::int64_t count = sign * static_cast<std::int64_t>(days{duration}.count());
        if (count > 3'652'425 || count < -3'652'425) throw_duration_out_of_range();
        return make_node<op::add_duration, value_type_of<X>>(x, bind_as<std::int32_t>(count));
    }
}

/// A date or a point in time, and a duration of the program's.
template <class X, class D>
concept time_and_duration = expression<X> && duration_value<D>;

template <class X, class D>
constexpr auto move_in_time(const X& x, const D& duration, int sign) {
    check::moves_in_time<X, D>();
    if constexpr (any_invalid<X> || !check::movable_in_time<X, D>)
        return invalid{};
    else
        return add_time(x, duration, sign);
}

/// `x` beside `Other`, one of which is an expression.
template <class Other, class X>
constexpr auto as_time(X&& x) {
    if constexpr (expression<X>)
        return std::remove_cvref_t<X>(x);
    else
        return operand<value_type_of<Other>>(std::forward<X>(x));
}

template <class X>
using difference_type = std::conditional_t<check::moment<X>, std::chrono::microseconds, std::chrono::days>;

template <class L, class R>
constexpr auto time_between(const L& l, const R& r) {
    using result = null_if_any<difference_type<L>, L, R>;
    return make_node<op::time_difference, result>(l, r);
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// When the statement began: to the microsecond, or to the millisecond on SQLite.
constexpr auto now() {
    return expr::make_node<expr::op::now, std::chrono::sys_time<std::chrono::microseconds>>();
}

/// The day on which the statement began.
constexpr auto current_date() { return expr::make_node<expr::op::current_date, std::chrono::sys_days>(); }

/// The beginning of the year, month, day, hour, minute or second that a point in time is in, or of the year, month or day of
/// a date.
template <time_part Part, class X>
constexpr auto date_trunc(const X& x) {
    expr::check::truncates_time<Part, X>();
    if constexpr (expr::any_invalid<X> || !expr::check::truncatable<Part, X>)
        return expr::invalid{};
    else
        return expr::make_node<expr::op::date_trunc<Part>, expr::value_type_of<X>>(x);
}

}  // namespace covet
