#pragma once

#include <covet/expr/operand.hpp>

#include <concepts>
#include <string>

namespace covet::expr::check {

template <class Text, class Pattern>
consteval bool is_text_match() {
    if constexpr (any_invalid<Text, Pattern>)
        return true;
    else if constexpr (std::same_as<schema::family_of<schema::non_null<value_type_of<Text>>>, schema::families::text>)
        return goes_with<Pattern, value_type_of<Text>>();
    else
        return false;
}

template <class Text, class Pattern>
concept text_match = is_text_match<Text, Pattern>();

template <class Text, class Pattern>
consteval void matches_text() {
    static_assert(text_match<Text, Pattern>, "covet: like() matches a text column with a text pattern.");
}

}  // namespace covet::expr::check
