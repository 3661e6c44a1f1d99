#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/expr/check/operand.hpp>
#include <covet/expr/expression.hpp>
#include <covet/schema/codec.hpp>

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

}  // namespace covet::expr::check
