#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/operand.hpp>
#include <covet/schema/family.hpp>

#include <concepts>

namespace covet::expr::check {

template <class X>
consteval bool reads_as_text() {
    if constexpr (!expression<X>)
        return false;
    else
        return any_invalid<X> || std::same_as<schema::family_of<value_type_of<X>>, schema::families::text>;
}

/// A column or another expression of text.
template <class X>
concept text = reads_as_text<X>();

template <class X>
consteval void is_text() {
    constexpr bool holds = text<X>;
    if constexpr (!term<X>)
        is_term<X>();
    else
        static_assert(holds, "covet: this takes text: a column of std::string, or another expression of text.");
}

}  // namespace covet::expr::check
