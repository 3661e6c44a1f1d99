#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/time_part.hpp>
#include <covet/schema/codec.hpp>

#include <chrono>
#include <concepts>
#include <ratio>

namespace covet::expr::check {

/// An expression whose values are stored as one of these.
template <class X, sql_type... Types>
consteval bool is_stored_as() {
    if constexpr (!expression<X>)
        return false;
    else if constexpr (any_invalid<X>)
        return true;
    else if constexpr (!schema::bindable<value_type_of<X>>)
        return false;
    else
        return ((schema::codec<value_type_of<X>>::type.type == Types) || ...);
}

template <class X>
concept calendar_day = is_stored_as<X, sql_type::date, sql_type::timestamp>();

template <class X>
concept moment = is_stored_as<X, sql_type::timestamp>();

template <class X>
consteval void has_calendar_day() {
    constexpr bool holds = calendar_day<X>;
    if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: this takes a date or a point in time, such as a column of std::chrono::sys_days.");
}

template <class X>
consteval void is_moment() {
    constexpr bool holds = moment<X>;
    if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: this takes a point in time, such as a column of std::chrono::sys_time<std::chrono::microseconds>.");
}

/// A point in time moves by any duration of whole microseconds, a date by whole days, and both by months and years.
template <class X, class Duration>
consteval bool can_move_in_time() {
    using period = typename Duration::period;
    using in_days = std::ratio_divide<period, std::chrono::days::period>;
    using in_microseconds = std::ratio_divide<period, std::micro>;
    constexpr bool is_counted = std::integral<typename Duration::rep>;
    constexpr bool is_calendar = std::same_as<period, std::chrono::months::period> || std::same_as<period, std::chrono::years::period>;
    if constexpr (!calendar_day<X>)
        return false;
    else
        return is_counted && (is_calendar || (moment<X> ? in_microseconds::den == 1 : in_days::den == 1));
}

template <class X, class Duration>
concept movable_in_time = can_move_in_time<X, Duration>();

template <class X, class Duration>
consteval void moves_in_time() {
    constexpr bool holds = any_invalid<X> || movable_in_time<X, Duration>;
    static_assert(holds, "covet: a duration is added to a point in time in whole microseconds or in months, and to a date in "
                         "whole days or in months.");
}

template <class L, class R>
consteval bool are_times() {
    if constexpr (calendar_day<L> && !any_invalid<L> && term<R>)
        return goes_with<R, value_type_of<L>>();
    else if constexpr (calendar_day<R> && !any_invalid<R> && term<L>)
        return goes_with<L, value_type_of<R>>();
    else
        return false;
}

/// Two dates, or two points in time.
template <class L, class R>
concept times = are_times<L, R>();

template <time_part Part, class X>
concept truncatable = Part != time_part::epoch && (moment<X> || (calendar_day<X> && Part <= time_part::day));

template <time_part Part, class X>
consteval void truncates_time() {
    constexpr bool holds = any_invalid<X> || truncatable<Part, X>;
    if constexpr (holds)
        return;
    else if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: date_trunc() takes a point in time, or a date and no part smaller than time_part::day.");
}

}  // namespace covet::expr::check
