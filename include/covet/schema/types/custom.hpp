#pragma once

#include <covet/schema/codec.hpp>
#include <covet/schema/types/kept.hpp>
#include <covet/schema/types/unstorable.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace covet {

/// How a type of yours is stored: specialize it for a class or an enumeration, in the header that defines the type.
///
///     struct celsius { double degrees; };
///
///     template <>
///     struct covet::column_type<celsius> {
///         using stored = double;                                   // any type that covet stores already
///         static stored to_stored(const celsius& t) { return t.degrees; }
///         static celsius from_stored(stored d) { return {d}; }
///     };
///
/// A stored value that no `T` stands for: return `std::optional<T>` from `from_stored`, with `std::nullopt` for it, and
/// the reader gets a `conversion_error` that names the column. Exceptions pass through.
///
/// Nothing is copied when `T` already holds what is stored: `to_stored` may return `const stored&`, or `stored` may be
/// `std::string_view` or `std::span<const std::byte>` into the argument (or static memory). `from_stored` is then given
/// a view that is gone when it returns.
///
/// The type must be default constructible and assignable, as every member of a model is.
template <class T>
struct column_type;

}  // namespace covet

namespace covet::schema {

namespace detail {

template <class T>
concept has_column_type = requires { sizeof(column_type<T>); };

template <class T>
concept view_of_memory = std::same_as<T, std::string_view> || std::same_as<T, std::span<const std::byte>>;

template <class T, class Result>
concept value_or_none = std::same_as<std::remove_cvref_t<Result>, T> || std::same_as<Result, std::optional<T>>;

template <class T>
concept converts = requires(const T& value) {
    typename column_type<T>::stored;
    requires bindable<typename column_type<T>::stored>;
    requires storable<typename column_type<T>::stored> || view_of_memory<typename column_type<T>::stored>;
    requires std::same_as<std::remove_cvref_t<decltype(column_type<T>::to_stored(value))>,
                          typename column_type<T>::stored>;
    requires value_or_none<T, decltype(column_type<T>::from_stored(
                                  std::declval<typename column_type<T>::stored>()))>;
};

consteval bool travels_as_view(sql_type type) {
    return type == sql_type::text || type == sql_type::json || type == sql_type::bytes || type == sql_type::uuid;
}

/// True when the value to bind would view into a `Stored` that dies at the end of `hold`.
template <class Stored, class Result>
inline constexpr bool must_keep = !std::is_lvalue_reference_v<Result> && !view_of_memory<Stored> &&
                                  std::same_as<holder<Stored>, value_view> &&
                                  travels_as_view(codec<Stored>::type.type);

template <class T>
struct custom_codec {
    using trait = column_type<T>;
    using stored = typename trait::stored;

    static constexpr type_description type = codec<stored>::type;

    static constexpr auto hold(const T& value) {
        if constexpr (must_keep<stored, decltype(trait::to_stored(value))>)
            return kept<stored>{trait::to_stored(value)};
        else
            return codec<stored>::hold(trait::to_stored(value));
    }

    static constexpr bool read(const value_view& cell, T& out) {
        if constexpr (std::same_as<stored, std::string_view>) {
            return cell.kind() == value_kind::text && assign(out, trait::from_stored(cell.as_text()));
        } else if constexpr (view_of_memory<stored>) {
            return cell.kind() == value_kind::bytes && assign(out, trait::from_stored(cell.as_bytes()));
        } else {
            stored value{};
            return codec<stored>::read(cell, value) && assign(out, trait::from_stored(std::move(value)));
        }
    }

private:
    template <class Result>
    static constexpr bool assign(T& out, Result&& result) {
        if constexpr (std::same_as<std::remove_cvref_t<Result>, T>) {
            out = std::forward<Result>(result);
            return true;
        } else {
            if (!result) return false;
            out = *std::forward<Result>(result);
            return true;
        }
    }
};

}  // namespace detail

/// Types with a `column_type`, enumerations included.
template <detail::has_column_type T>
struct codec<T> : std::conditional_t<detail::converts<T>, detail::custom_codec<T>, detail::unstorable<T>> {
    static_assert(detail::converts<T>,
                  "covet: the column_type of this type is incomplete. Give it `using stored = S;` with a type S that "
                  "covet stores, `static S to_stored(const T&)` and `static T from_stored(S)`.");
};

}  // namespace covet::schema
