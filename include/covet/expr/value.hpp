#pragma once

#include <covet/expr/expression.hpp>
#include <covet/schema/codec.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

namespace covet::expr {

/// A value that outlives the expression it was made in, for codecs that view into it.
template <class T>
struct owned {
    T value;

    friend value_view as_value(const owned& self) { return schema::as_value(schema::codec<T>::hold(self.value)); }
};

/// A value given by the program: bound, never written into the text.
///
/// `Stored` is what keeps it: a `value_view` for numbers, and for text and bytes given as lvalues, which must outlive the
/// query as they must outlive a view of a range; the object itself for those given as rvalues.
template <class T, class Stored = value_view>
struct value : methods<value<T, Stored>> {
    using value_type = T;

    constexpr value_view view() const {
        using schema::as_value;
        return as_value(stored);
    }

    Stored stored;
};

template <class T>
inline constexpr bool is_value = false;
template <class T, class Stored>
inline constexpr bool is_value<value<T, Stored>> = true;

namespace detail {

/// Whether the codec's value_view points into the C++ object.
template <class T>
consteval bool views_into() {
    const sql_type type = schema::codec<T>::type.type;
    return type == sql_type::text || type == sql_type::bytes || type == sql_type::json || type == sql_type::uuid;
}

template <class T>
inline constexpr bool is_view = std::same_as<T, std::string_view> || std::same_as<T, std::span<const std::byte>>;

}  // namespace detail

/// Binds `x` as a `T`, which it is or converts to.
template <class T, class X>
constexpr auto bind_as(X&& x) {
    using plain = schema::non_null<T>;
    if constexpr (!std::same_as<schema::holder<T>, value_view>) {
        using stored = schema::holder<T>;
        return value<T, stored>{{}, schema::codec<T>::hold(T(std::forward<X>(x)))};
    } else if constexpr (!detail::views_into<plain>()) {
        return value<T>{{}, schema::codec<T>::hold(static_cast<T>(x))};
    } else if constexpr (detail::is_view<plain> || (std::is_lvalue_reference_v<X> && std::same_as<std::remove_cvref_t<X>, T>)) {
        return value<T>{{}, schema::codec<T>::hold(x)};
    } else {
        return value<T, owned<T>>{{}, owned<T>{T(std::forward<X>(x))}};
    }
}

}  // namespace covet::expr
