#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/common.hpp>

#include <type_traits>

namespace covet::expr::check {

/// An expression, and what stands in for its NULL.
template <class First, class... Rest>
concept with_fallback = expression<First> && sizeof...(Rest) > 0;

template <class First, class... Rest>
consteval bool has_common_type() {
    if constexpr (any_invalid<First, Rest...>)
        return true;
    else if constexpr (!with_fallback<First, Rest...> || !(term<First> && ... && term<Rest>))
        return false;
    else
        return !std::is_void_v<expr::detail::common_type<First, Rest...>>;
}

template <class First, class... Rest>
concept coalescible = has_common_type<First, Rest...>();

template <class First, class... Rest>
consteval void falls_back() {
    constexpr bool holds = coalescible<First, Rest...>;
    if constexpr (holds || any_invalid<First, Rest...>)
        return;
    else if constexpr (!(term<First> && ... && term<Rest>))
        are_terms<First, Rest...>();
    else if constexpr (!with_fallback<First, Rest...>)
        static_assert(holds,
                      "covet: coalesce() takes a column or another expression, and after it at least one more to stand in "
                      "for NULL.");
    else
        static_assert(holds, "covet: coalesce() takes arguments of one type. Give those after the first the first one's type.");
}

}  // namespace covet::expr::check
