#pragma once

#include <covet/core/sql_type.hpp>
#include <covet/core/value.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

/// \file
/// The mapping between a C++ type and the value that travels to the database. Users add types through
/// `column_type` (schema/types/custom.hpp); everything that covet stores by itself has a `codec` here or in
/// schema/types.
namespace covet::schema {

/// How `T` is stored. A specialization has
///
///     static constexpr type_description type;        // the column's meaning
///     static H hold(const T& value);                 // what to bind: a value_view into `value`, or an owner of text or
///                                                    // bytes made for it; `as_value(H)` is the value_view
///     static bool read(const value_view&, T& out);   // false when the cell does not fit, NULL included
template <class T>
struct codec;

/// A type that can be sent to a database.
template <class T>
concept bindable = requires(const T& value) {
    { codec<T>::type } -> std::convertible_to<type_description>;
    codec<T>::hold(value);
};

/// A type that can be a member of a model or of a result.
template <class T>
concept storable = bindable<T> && requires(const value_view& cell, T& out) {
    { codec<T>::read(cell, out) } -> std::same_as<bool>;
};

constexpr value_view as_value(const value_view& value) noexcept { return value; }

/// What `codec<T>::hold` gives: keep it alive while the statement runs.
template <bindable T>
using holder = decltype(codec<T>::hold(std::declval<const T&>()));

namespace detail {

template <class T>
struct without_optional {
    using type = T;
};
template <class T>
struct without_optional<std::optional<T>> {
    using type = T;
};

}  // namespace detail

/// `T` of `std::optional<T>`, and any other type as it is.
template <class T>
using non_null = typename detail::without_optional<T>::type;

template <class T>
inline constexpr bool is_nullable = !std::same_as<T, non_null<T>>;

/// `std::optional<T>`, but never an optional of an optional.
template <class T>
using nullable = std::optional<non_null<T>>;

/// `std::optional` is the only spelling of NULL.
template <bindable T>
struct codec<std::optional<T>> {
    static constexpr type_description type = codec<T>::type;

    static auto hold(const std::optional<T>& value) {
        if constexpr (std::same_as<holder<T>, value_view>)
            return value ? codec<T>::hold(*value) : value_view::null();
        else
            return value ? std::optional{codec<T>::hold(*value)} : std::nullopt;
    }

    static bool read(const value_view& cell, std::optional<T>& out)
        requires storable<T>
    {
        if (cell.is_null()) {
            out.reset();
            return true;
        }
        return codec<T>::read(cell, out.emplace());
    }
};

template <class Owner>
value_view as_value(const std::optional<Owner>& owner) {
    return owner ? as_value(*owner) : value_view::null();
}

}  // namespace covet::schema
