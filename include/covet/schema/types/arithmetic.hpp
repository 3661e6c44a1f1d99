#pragma once

#include <covet/schema/codec.hpp>

#include <concepts>
#include <cstdint>
#include <limits>

namespace covet::schema {

namespace detail {

/// Integers that count. `char` and its kin are text in disguise and have no mapping.
template <class T>
concept counting_integer =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

template <counting_integer T>
consteval sql_type integer_type() {
    if constexpr (std::signed_integral<T>)
        return sizeof(T) == 1   ? sql_type::int8
               : sizeof(T) == 2 ? sql_type::int16
               : sizeof(T) == 4 ? sql_type::int32
                                : sql_type::int64;
    else
        return sizeof(T) == 1   ? sql_type::uint8
               : sizeof(T) == 2 ? sql_type::uint16
               : sizeof(T) == 4 ? sql_type::uint32
                                : sql_type::uint64;
}

}  // namespace detail

template <>
struct codec<bool> {
    static constexpr type_description type{sql_type::boolean};
    static constexpr value_view hold(bool value) noexcept { return value_view::integer(value ? 1 : 0); }
    static constexpr bool read(const value_view& cell, bool& out) noexcept {
        if (cell.kind() != value_kind::integer || (cell.as_integer() != 0 && cell.as_integer() != 1)) return false;
        out = cell.as_integer() == 1;
        return true;
    }
};

/// Integers are checked against the range of their type when read.
template <detail::counting_integer T>
struct codec<T> {
    static constexpr type_description type{detail::integer_type<T>()};

    static constexpr value_view hold(T value) noexcept {
        if constexpr (std::signed_integral<T>)
            return value_view::integer(value);
        else
            return value_view::unsigned_integer(value);
    }

    static constexpr bool read(const value_view& cell, T& out) noexcept {
        if constexpr (std::same_as<T, std::uint64_t> || (std::unsigned_integral<T> && sizeof(T) == 8)) {
            if (cell.kind() == value_kind::unsigned_integer) {
                out = static_cast<T>(cell.as_unsigned());
                return true;
            }
        }
        if (cell.kind() != value_kind::integer) return false;
        const std::int64_t value = cell.as_integer();
        out = static_cast<T>(value);
        if constexpr (std::unsigned_integral<T> && sizeof(T) == 8)
            return value >= 0;
        else
            return value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max();
    }
};

/// A double travels bit for bit; SQLite itself drops the sign of -0.0. A float refuses a double beyond its range, and an
/// integer cell is read as the nearest number, as SQL converts it.
template <std::floating_point T>
    requires(sizeof(T) <= 8)
struct codec<T> {
    static constexpr type_description type{sizeof(T) == 4 ? sql_type::float32 : sql_type::float64};

    static constexpr value_view hold(T value) noexcept { return value_view::real(static_cast<double>(value)); }

    static constexpr bool read(const value_view& cell, T& out) noexcept {
        if (cell.kind() == value_kind::real) {
            out = static_cast<T>(cell.as_real());
            if constexpr (sizeof(T) == 4) return !is_infinite(out) || is_infinite(cell.as_real());
            return true;
        }
        if (cell.kind() != value_kind::integer) return false;
        out = static_cast<T>(cell.as_integer());
        return true;
    }

private:
    static constexpr bool is_infinite(double value) noexcept {
        return value == std::numeric_limits<double>::infinity() || value == -std::numeric_limits<double>::infinity();
    }
};

}  // namespace covet::schema
