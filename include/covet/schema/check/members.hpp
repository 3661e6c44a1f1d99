#pragma once

#include <covet/meta/members.hpp>
#include <covet/schema/codec.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// The rules that the class of a model keeps. What it says in `table()` has rules of its own (check/table.hpp).
namespace covet::schema::check {

namespace detail {

template <class T, std::size_t... I>
consteval bool all_storable(std::index_sequence<I...>) {
    return (storable<meta::member_type<T, I>> && ...);
}

template <class T>
inline constexpr bool is_foreign_vector = false;
template <class T>
inline constexpr bool is_foreign_vector<std::vector<T>> = !storable<std::vector<T>>;

template <class T, std::size_t... I>
consteval bool any_foreign_vector(std::index_sequence<I...>) {
    return (is_foreign_vector<non_null<meta::member_type<T, I>>> || ...);
}

}  // namespace detail

/// A plain struct, or a class that came in through Boost.Hana's Struct.
template <class T>
concept model_class = meta::reflectable<T>;

/// Its members can be read into: no array, reference or constant.
template <class T>
concept readable_members =
    !meta::has_array_member<T> && std::is_default_constructible_v<T> && std::is_move_assignable_v<T>;

/// Its members can be written to; those that Boost.Hana gives could be copies.
template <class T>
concept given_by_reference = !requires { requires !meta::class_members<T>::gives_references; };

/// A class whose members are columns, whether they can be stored or not.
template <class T>
consteval bool members_are_columns() {
    if constexpr (model_class<T>)
        return given_by_reference<T> && readable_members<T>;
    else
        return false;
}
template <class T>
concept has_columns = members_are_columns<T>();

template <class T>
concept storable_members = detail::all_storable<T>(std::make_index_sequence<meta::member_count<T>>{});

template <class T>
consteval bool is_row_class() {
    if constexpr (has_columns<T>)
        return storable_members<T>;
    else
        return false;
}

/// A class that a row can be made of and read into.
template <class T>
concept row_class = is_row_class<T>();

/// Speaks of the first of these rules that a class breaks, if any.
template <class T>
consteval void has_row_members() {
    constexpr bool holds = row_class<T>;
    if constexpr (holds)
        return;
    else if constexpr (!model_class<T>)
        static_assert(holds,
                      "covet: a model is a plain struct, without constructors, bases and private members. Describe another "
                      "class to covet as <covet/hana.hpp> shows.");
    else if constexpr (!given_by_reference<T>)
        static_assert(holds,
                      "covet: a class described to Boost.Hana must give its members by reference, and an accessor of this one "
                      "gives a copy. Return a reference to the member, as covet::accessor<\"name\", &T::member>() does.");
    else if constexpr (!readable_members<T>)
        static_assert(holds,
                      "covet: a member of this model is an array, a reference or constant, or cannot be made without a "
                      "value, so no row can be read into it. Keep text in std::string and bytes in covet::bytes.");
    else if constexpr (detail::any_foreign_vector<T>(std::make_index_sequence<meta::member_count<T>>{}))
        static_assert(holds,
                      "covet: a member of this model is a std::vector of elements that no array has: those of an array are of a type "
                      "that covet stores, and neither arrays nor JSON. Keep them in a table of their own, or in nlohmann::json.");
    else
        static_assert(holds,
                      "covet: a member of this model has a type with no column mapping. Specialize covet::column_type for "
                      "it; text goes into std::string, bytes into covet::bytes.");
}

}  // namespace covet::schema::check
