#pragma once

#include <covet/expr/check/assignment.hpp>
#include <covet/expr/column.hpp>

#include <type_traits>

/// \file
/// A member of a patch takes a value of its column.
namespace covet::query::check {

namespace detail {

template <auto Member, auto Other>
inline constexpr bool is_same_member =
    std::is_same_v<std::integral_constant<decltype(Member), Member>, std::integral_constant<decltype(Other), Other>>;

template <auto Member>
using column_of_member = std::remove_const_t<decltype(col<Member>)>;

}  // namespace detail

template <auto Member, auto... Members>
concept patch_has = (detail::is_same_member<Member, Members> || ...);

/// Known before the statement is.
template <class Value>
concept patch_value = !expr::expression<Value> && !expr::is_param<Value>;

template <auto Member, class Value, auto... Members>
concept patchable = patch_has<Member, Members...> && patch_value<Value> &&
                    expr::check::assignable<detail::column_of_member<Member>, Value>;

template <auto Member, class Value, auto... Members>
consteval void patches() {
    constexpr bool holds = patchable<Member, Value, Members...>;
    if constexpr (holds)
        return;
    else if constexpr (!patch_has<Member, Members...>)
        static_assert(holds, "covet: this patch has no such member. Add it to patch<…>.");
    else if constexpr (!patch_value<Value>)
        static_assert(holds, "covet: a patch holds values. Assign param and other expressions in set() of the update itself.");
    else
        expr::check::assigns_fitting_value<detail::column_of_member<Member>, Value>();
}

}  // namespace covet::query::check
