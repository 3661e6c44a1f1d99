#pragma once

#include <covet/schema/codec.hpp>
#include <covet/schema/types.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

/// \file
/// Which types SQL may compare with each other: those of one family.
///
///     static_assert(comparable_types<std::int16_t, double>);
///     static_assert(comparable_types<std::string_view, std::optional<std::string>>);
///     static_assert(!comparable_types<std::string, int>);
namespace covet::schema {

namespace families {

struct numeric;
struct boolean;
struct text;
struct bytes;
struct timestamp;
struct date;
struct uuid;
struct json;
template <class Period>
struct duration;  // a duration is stored as a count of its unit, so only equal units compare
template <int Scale>
struct decimal;  // likewise: as a count of 10^-Scale

}  // namespace families

/// The family of a type. One that is named nowhere here is its own: enumerations and types with a `column_type`.
template <class T>
struct family {
    using type = T;
};

/// Ignores `std::optional`.
template <class T>
using family_of = typename family<non_null<T>>::type;

template <class T>
    requires(detail::counting_integer<T> || std::floating_point<T>)
struct family<T> {
    using type = families::numeric;
};
template <>
struct family<bool> {
    using type = families::boolean;
};
template <>
struct family<std::string> {
    using type = families::text;
};
template <>
struct family<std::string_view> {
    using type = families::text;
};
template <>
struct family<bytes> {
    using type = families::bytes;
};
template <>
struct family<std::span<const std::byte>> {
    using type = families::bytes;
};
template <class Duration>
struct family<std::chrono::time_point<std::chrono::system_clock, Duration>> {
    using type = std::conditional_t<detail::day_count<Duration>, families::date, families::timestamp>;
};
template <>
struct family<std::chrono::year_month_day> {
    using type = families::date;
};
template <class Rep, class Period>
struct family<std::chrono::duration<Rep, Period>> {
    using type = families::duration<typename Period::type>;
};
template <>
struct family<uuid> {
    using type = families::uuid;
};
template <int Precision, int Scale>
struct family<decimal<Precision, Scale>> {
    using type = families::decimal<Scale>;
};

template <class A, class B>
concept comparable_types =
    std::same_as<family_of<std::remove_cvref_t<A>>, family_of<std::remove_cvref_t<B>>>;

}  // namespace covet::schema
