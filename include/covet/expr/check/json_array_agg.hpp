#pragma once

#include <covet/expr/check/aggregate.hpp>
#include <covet/schema/family.hpp>

#include <concepts>

namespace covet::expr::check {

template <class X>
consteval bool is_json_element() {
    if constexpr (!aggregable<X> || any_invalid<X>)
        return false;
    else
        return number<value_type_of<X>> || std::same_as<schema::family_of<value_type_of<X>>, schema::families::text>;
}

/// What every database writes alike in JSON.
template <class X>
concept json_element = is_json_element<X>();

template <class X>
consteval void makes_json_array() {
    constexpr bool holds = any_invalid<X> || json_element<X>;
    if constexpr (!aggregable<X>)
        is_aggregable<X>();
    else
        static_assert(holds, "covet: json_array_agg() takes numbers and texts, which every database writes alike in JSON.");
}

}  // namespace covet::expr::check
