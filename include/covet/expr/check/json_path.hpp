#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/operand.hpp>
#include <covet/schema/codec.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

/// \file
/// JSON paths begin in a column of JSON, and their names can be written on every database.
namespace covet::expr::check {

template <class X>
consteval bool is_json_column() {
    if constexpr (is_column<X>)
        return schema::codec<typename X::value_type>::type.type == sql_type::json;
    else
        return false;
}

/// The column stands in the text more than once, so that it is no other expression.
template <class X>
concept json_column = is_json_column<X>();

consteval bool is_plain_name(std::string_view name) {
    for (const char c : name)
        if (c == '\'' || c == '"' || c == '\\' || c == '?' || c == '$' || c == ',' || c == '{' || c == '}') return false;
    return !name.empty();
}

template <fixed_string... Names>
concept json_names = (is_plain_name(Names.view()) && ...);

template <class X, fixed_string... Names>
concept json_path_of = json_column<X> && json_names<Names...>;

template <class X, fixed_string... Names>
consteval void follows_json_path() {
    constexpr bool holds = json_path_of<X, Names...> || any_invalid<X>;
    if constexpr (holds)
        return;
    else if constexpr (!json_column<X>)
        static_assert(holds, "covet: a JSON path begins in a column of JSON, as in json_value<std::string, \"name\">(col<&Event::payload>).");
    else
        static_assert(holds, "covet: a name in a JSON path is empty or has one of the characters ' \" \\ ? $ , { } in it. Read the document, and look there.");
}

template <class T>
concept json_scalar = std::same_as<T, std::string> || std::same_as<T, std::int64_t> || std::same_as<T, double> || std::same_as<T, bool>;

template <class T>
consteval void reads_json_as() {
    constexpr bool holds = json_scalar<T>;
    static_assert(holds, "covet: json_value<…>() reads a std::string, std::int64_t, double or bool. Name one of them.");
}

template <class X>
concept json_array_element = (std::integral<std::remove_cvref_t<X>> && !std::same_as<std::remove_cvref_t<X>, bool>) ||
                             (expr::detail::texty<X> && !expression<X>);

template <class X>
consteval void looks_for_json_element() {
    constexpr bool holds = json_array_element<X>;
    static_assert(holds, "covet: json_array_contains<…>() looks for text or an integer. Give one of them.");
}

}  // namespace covet::expr::check
