#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>

#include <concepts>

namespace covet::expr::check {

template <class Text, class Pattern>
consteval bool is_text_match() {
    if constexpr (any_invalid<Text, Pattern>)
        return true;
    else if constexpr (!term<Pattern>)
        return false;
    else if constexpr (std::same_as<schema::family_of<schema::non_null<value_type_of<Text>>>, schema::families::text>)
        return goes_with<Pattern, value_type_of<Text>>();
    else
        return false;
}

template <class Text, class Pattern>
concept text_match = is_text_match<Text, Pattern>();

template <class Text, class Pattern>
consteval void matches_text() {
    constexpr bool holds = text_match<Text, Pattern>;
    if constexpr (!holds && !term<Pattern>)
        is_term<Pattern>();
    else
        static_assert(holds, "covet: like() matches a column of text with a pattern of text.");
}

}  // namespace covet::expr::check
