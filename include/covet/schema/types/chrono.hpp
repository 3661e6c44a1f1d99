#pragma once

#include <covet/schema/codec.hpp>
#include <covet/schema/types/arithmetic.hpp>
#include <covet/schema/types/unstorable.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ratio>
#include <type_traits>
#include <utility>

/// \file
/// Points in time, dates and durations of `<chrono>`:
///
///     std::chrono::sys_time<std::chrono::microseconds> placed_at;  // a timestamp, as every unit but days
///     std::chrono::sys_days due;                                   // a date
///     std::chrono::year_month_day born;                            // a date
///     std::chrono::minutes took;                                   // an integer, of minutes
///
/// A timestamp is kept in microseconds. A value that does not fit 64 bits of them cannot be stored
/// (`conversion_error`), and a stored time that is no whole number of the type's unit cannot be read: nothing is
/// rounded.
namespace covet::schema {

namespace detail {

/// How many microseconds a unit has, as a fraction; its denominator is 1 for units that can be stored.
template <class Period>
using in_microseconds = std::ratio_divide<Period, std::micro>;

template <class Duration>
concept day_count = std::same_as<typename Duration::period, std::chrono::days::period>;

[[noreturn]] void throw_time_out_of_range();
[[noreturn]] void throw_date_out_of_range();
[[noreturn]] void throw_invalid_date();

/// Moments of a whole number of microseconds, and dates, whose unit is the day.
template <class Duration>
struct moment_codec {
    using rep = typename Duration::rep;
    using moment = std::chrono::sys_time<Duration>;

    static constexpr std::int64_t unit = day_count<Duration> ? 1 : in_microseconds<typename Duration::period>::num;

    static constexpr type_description type{day_count<Duration> ? sql_type::date : sql_type::timestamp};

    static constexpr value_view hold(moment value) {
        std::int64_t count{};
        if (__builtin_mul_overflow(value.time_since_epoch().count(), unit, &count)) {
            if constexpr (day_count<Duration>)
                throw_date_out_of_range();
            else
                throw_time_out_of_range();
        }
        return value_view::integer(count);
    }

    static constexpr bool read(const value_view& cell, moment& out) noexcept {
        if (cell.kind() != value_kind::integer || cell.as_integer() % unit != 0) return false;
        const std::int64_t count = cell.as_integer() / unit;
        if (!std::in_range<rep>(count)) return false;
        out = moment{Duration{static_cast<rep>(count)}};
        return true;
    }
};

}  // namespace detail

/// `sys_time` of any unit that is a whole number of microseconds.
template <detail::counting_integer Rep, class Period>
struct codec<std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<Rep, Period>>>
    : std::conditional_t<detail::in_microseconds<Period>::den == 1,
                         detail::moment_codec<std::chrono::duration<Rep, Period>>,
                         detail::unstorable<std::chrono::sys_time<std::chrono::duration<Rep, Period>>>> {
    static_assert(detail::in_microseconds<Period>::den == 1,
                  "covet: databases keep whole microseconds, and this point in time is finer. Use "
                  "std::chrono::sys_time<std::chrono::microseconds>.");
};

/// A date of the calendar. One that does not exist, such as 30 February, cannot be stored (`conversion_error`).
template <>
struct codec<std::chrono::year_month_day> {
    static constexpr type_description type{sql_type::date};

    static constexpr value_view hold(const std::chrono::year_month_day& value) {
        if (!value.ok()) detail::throw_invalid_date();
        return value_view::integer(std::chrono::sys_days{value}.time_since_epoch().count());
    }

    static constexpr bool read(const value_view& cell, std::chrono::year_month_day& out) noexcept {
        using namespace std::chrono;
        constexpr sys_days first = year::min() / January / 1;
        constexpr sys_days last = year::max() / December / 31;
        if (cell.kind() != value_kind::integer || cell.as_integer() < first.time_since_epoch().count() ||
            cell.as_integer() > last.time_since_epoch().count())
            return false;
        out = sys_days{days{static_cast<days::rep>(cell.as_integer())}};
        return true;
    }
};

/// A count of the duration's own unit.
template <detail::counting_integer Rep, class Period>
struct codec<std::chrono::duration<Rep, Period>> {
    static constexpr type_description type{sql_type::duration};

    static constexpr value_view hold(std::chrono::duration<Rep, Period> value) {
        if constexpr (std::cmp_greater(std::numeric_limits<Rep>::max(), std::numeric_limits<std::int64_t>::max()))
            if (!std::in_range<std::int64_t>(value.count())) detail::throw_time_out_of_range();
        return codec<Rep>::hold(value.count());
    }

    static constexpr bool read(const value_view& cell, std::chrono::duration<Rep, Period>& out) noexcept {
        Rep count{};
        if (!codec<Rep>::read(cell, count)) return false;
        out = std::chrono::duration<Rep, Period>{count};
        return true;
    }
};

}  // namespace covet::schema
