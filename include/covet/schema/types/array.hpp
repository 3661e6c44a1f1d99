#pragma once

#include <covet/core/array_text.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/types/custom.hpp>
#include <covet/schema/types/kept.hpp>
#include <covet/schema/types/text.hpp>

#include <string>
#include <utility>
#include <vector>

namespace covet::schema {

namespace detail {

template <class T>
consteval bool is_element() {
    if constexpr (storable<T>)
        return codec<T>::type.type != sql_type::array && codec<T>::type.type != sql_type::json;
    else
        return false;
}

}  // namespace detail

/// What an array can be made of: any column type but arrays and JSON. A `std::optional` may be NULL.
template <class T>
concept array_element = detail::is_element<T>();

/// A vector as an array, on PostgreSQL of the server's own, elsewhere in JSON.
///
///     struct Post { std::int64_t id{}; std::vector<std::string> tags; };
///
/// A vector of `std::byte` is `covet::bytes`, and no array.
template <class T>
    requires(array_element<T> && !detail::has_column_type<std::vector<T>>)
struct codec<std::vector<T>> {
    static constexpr type_description type{sql_type::array, codec<T>::type.precision, codec<T>::type.scale, codec<T>::type.type};

    static kept<std::string> hold(const std::vector<T>& values) {
        kept<std::string> text{};
        array_writer out{text.value, type.element};
        for (const auto& value : values) out.add(as_value(codec<T>::hold(value)));
        out.finish();
        return text;
    }

    static bool read(const value_view& cell, std::vector<T>& out) {
        if (cell.kind() != value_kind::text) return false;
        out.clear();
        array_reader elements{cell.as_text(), type.element};
        for (value_view element; elements.next(element);) {
            T value{};
            if (!codec<T>::read(element, value)) return false;
            out.push_back(std::move(value));
        }
        return elements.is_whole();
    }
};

namespace detail {

template <class T>
consteval bool is_array_type() {
    if constexpr (bindable<T>)
        return codec<T>::type.type == sql_type::array;
    else
        return false;
}

}  // namespace detail

/// A column type that is stored as an array.
template <class T>
concept array_type = detail::is_array_type<T>();

}  // namespace covet::schema
