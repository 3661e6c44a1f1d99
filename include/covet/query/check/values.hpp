#pragma once

#include <covet/core/type_list.hpp>
#include <covet/schema/check/members.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// What values() takes: objects of one struct, whose members are the columns.
namespace covet::query::check {

/// One at least.
template <class... Rows>
concept some_rows = sizeof...(Rows) > 0;

namespace detail {

template <class First, class... Rest>
consteval bool are_alike(type_list<First, Rest...>) {
    return (std::same_as<First, Rest> && ...);
}

}  // namespace detail

/// All of one type.
template <class... Rows>
concept rows_alike = some_rows<Rows...> && detail::are_alike(type_list<std::remove_cvref_t<Rows>...>{});

/// Objects that are the rows of a table.
template <class... Rows>
concept table_of_values = rows_alike<Rows...> && (schema::check::row_class<std::remove_cvref_t<Rows>> && ...);

template <class... Rows>
consteval void are_values() {
    constexpr bool holds = table_of_values<Rows...>;
    if constexpr (holds)
        return;
    else if constexpr (!some_rows<Rows...>)
        static_assert(holds, "covet: values() has no rows. Give it one object for each row, or ask in() about a range that may be empty.");
    else if constexpr (!rows_alike<Rows...>)
        static_assert(holds, "covet: values() has rows of unlike types. Make each an object of the same struct.");
    else
        static_assert(holds,
                      "covet: values() takes objects of a plain struct whose members can be stored. Declare a struct with a "
                      "member for each column.");
}

}  // namespace covet::query::check
