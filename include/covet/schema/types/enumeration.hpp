#pragma once

#include <covet/schema/codec.hpp>
#include <covet/schema/types/arithmetic.hpp>
#include <covet/schema/types/custom.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace covet {

/// One row of `enum_names`.
template <class Enum>
struct enum_name {
    Enum value;
    std::string_view name;
};

/// The texts of an enumeration that is stored as text. Without it an enumeration is stored as its integer.
///
///     enum class color { red, green };
///
///     template <>
///     inline constexpr auto covet::enum_names<color> =
///         std::to_array<covet::enum_name<color>>({{color::red, "red"}, {color::green, "green"}});
///
/// Specialize it in the header that defines the enumeration. A value with two names is written by the first and read
/// by both. A value without a name cannot be stored (`conversion_error`), and a text that is no name cannot be read.
template <class Enum>
inline constexpr auto enum_names = nullptr;

}  // namespace covet

namespace covet::schema {

namespace detail {

template <class T>
concept enumeration = std::is_enum_v<T> && !has_column_type<T>;

template <class T>
inline constexpr bool is_named = !std::is_null_pointer_v<std::remove_const_t<decltype(enum_names<T>)>>;

template <enumeration T>
consteval bool names_are_distinct() {
    for (std::size_t i = 0; i < enum_names<T>.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (enum_names<T>[i].name == enum_names<T>[j].name) return false;
    return true;
}

/// The underlying type as an integer that counts: `enum side : char` is stored as a number too.
template <enumeration T>
struct enum_integer {
    using type = std::underlying_type_t<T>;
};
template <enumeration T>
    requires(!std::same_as<std::underlying_type_t<T>, bool> && !counting_integer<std::underlying_type_t<T>>)
struct enum_integer<T> {
    using underlying = std::underlying_type_t<T>;
    using type = typename std::conditional_t<std::is_signed_v<underlying>, std::make_signed<underlying>,
                                             std::make_unsigned<underlying>>::type;
};

[[noreturn]] void throw_unnamed_enum();

}  // namespace detail

/// Enumerations as their underlying integer, whose range is checked when read.
template <detail::enumeration T>
struct codec<T> {
    using integer = typename detail::enum_integer<T>::type;

    static constexpr type_description type = codec<integer>::type;

    static constexpr value_view hold(T value) noexcept { return codec<integer>::hold(static_cast<integer>(value)); }

    static constexpr bool read(const value_view& cell, T& out) noexcept {
        integer value{};
        if (!codec<integer>::read(cell, value)) return false;
        out = static_cast<T>(value);
        return true;
    }
};

/// Enumerations as text, by `enum_names`.
template <detail::enumeration T>
    requires detail::is_named<T>
struct codec<T> {
    static constexpr type_description type{sql_type::text};

    static constexpr value_view hold(T value) {
        for (const enum_name<T>& known : enum_names<T>)
            if (known.value == value) return value_view::text(known.name);
        detail::throw_unnamed_enum();
    }

    static constexpr bool read(const value_view& cell, T& out) noexcept {
        if (cell.kind() != value_kind::text) return false;
        for (const enum_name<T>& known : enum_names<T>) {
            if (known.name != cell.as_text()) continue;
            out = known.value;
            return true;
        }
        return false;
    }

    static_assert(detail::names_are_distinct<T>(),
                  "covet: enum_names gives one text to two values of this enumeration. Give each value a text of its "
                  "own.");
};

}  // namespace covet::schema
