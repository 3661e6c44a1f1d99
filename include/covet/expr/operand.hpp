#pragma once

#include <covet/expr/param.hpp>
#include <covet/expr/value.hpp>
#include <covet/schema/family.hpp>
#include <covet/schema/relation.hpp>

#include <chrono>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// How what a program writes beside an expression becomes an expression: `5`, `"ada"`, `param`, another column.
namespace covet::expr {

template <class T>
concept is_param = std::same_as<std::remove_cvref_t<T>, untyped_placeholder>;

namespace detail {

/// Text in one of its shapes. The null pointer would convert to it too.
template <class V>
concept texty = std::convertible_to<V, std::string_view> && !std::is_null_pointer_v<std::remove_cvref_t<V>>;

template <class T>
concept counts = std::integral<T> && !std::same_as<T, bool>;

template <class T>
inline constexpr bool is_optional = schema::is_nullable<std::remove_cvref_t<T>>;

template <class T>
inline constexpr bool is_duration = false;
template <class Rep, class Period>
inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = true;

/// Text that nobody keeps but the expression it is given to: an rvalue that owns it. `X` is a forwarding reference's.
template <class X>
inline constexpr bool is_passing_text =
    !std::is_lvalue_reference_v<X> && texty<schema::non_null<std::remove_cv_t<X>>> &&
    (std::is_array_v<X> || !std::is_trivially_copyable_v<schema::non_null<std::remove_cv_t<X>>>);

/// Text, or the column of a relation whose key is.
template <class T>
consteval bool is_text() {
    if constexpr (schema::is_key_column<T>)
        return std::same_as<schema::relation_how<T>, std::string>;
    else
        return std::same_as<T, std::string>;
}

/// The type as which a plain `V` is bound beside an expression that reads as `T`; `void` when the two do not go
/// together. Text is bound as a view where the program keeps it, numbers as themselves, all else as the column's type.
template <class T, class V>
consteval auto find_bound_type() {
    using plain = schema::non_null<std::remove_cvref_t<V>>;
    if constexpr (std::same_as<T, plain>)
        return std::type_identity<T>{};
    else if constexpr (is_text<T>() && (texty<V> || texty<plain>))
        return std::type_identity<std::string_view>{};
    else if constexpr (!schema::bindable<plain> || schema::array_type<plain>) {
        if constexpr (std::convertible_to<V, T> && !std::is_arithmetic_v<T> && !std::same_as<T, std::string>)
            return std::type_identity<T>{};
        else
            return std::type_identity<void>{};
    } else if constexpr (std::is_arithmetic_v<T> && std::is_arithmetic_v<plain> && schema::comparable_types<T, plain>)
        return std::type_identity<plain>{};
    else if constexpr (!std::is_arithmetic_v<T> && !std::same_as<T, std::string> && std::convertible_to<plain, T> &&
                       (schema::comparable_types<T, plain> || counts<plain> || (is_duration<T> && is_duration<plain>)))
        return std::type_identity<T>{};
    else
        return std::type_identity<void>{};
}

}  // namespace detail

/// See `detail::find_bound_type`; ignores that either side may be an optional.
template <class T, class V>
using bound_type = typename decltype(detail::find_bound_type<schema::non_null<T>, V>())::type;

/// Whether `X` can stand beside an expression that reads as `T`: an expression of the same family, `param`, or a value
/// that binds.
template <class X, class T>
consteval bool goes_with() {
    using schema::non_null;
    if constexpr (any_invalid<X, T> || is_param<X>)
        return true;
    else if constexpr (expression<X>)
        return schema::comparable_types<non_null<value_type_of<X>>, non_null<T>>;
    else
        return !std::is_void_v<bound_type<T, X>>;
}

/// `x` as an expression beside one that reads as `T`. Requires `goes_with<X, T>()`.
template <class T, class X>
constexpr auto operand(X&& x) {
    if constexpr (expression<X>) {
        return std::remove_cvref_t<X>(std::forward<X>(x));
    } else if constexpr (is_param<X>) {
        return placeholder<schema::non_null<T>>{};
    } else {
        using bound = std::conditional_t<detail::is_passing_text<X>, schema::non_null<T>, bound_type<T, X>>;
        if constexpr (detail::is_optional<X>)
            return bind_as<std::optional<bound>>(std::forward<X>(x));
        else
            return bind_as<bound>(std::forward<X>(x));
    }
}

template <class T, class X>
using operand_type = decltype(operand<T>(std::declval<X>()));

}  // namespace covet::expr
