#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/check/order.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/sort_keys.hpp>
#include <covet/query/check/scope.hpp>

namespace covet::query::check {

namespace detail {

template <class Term>
inline constexpr bool is_order_term = expr::is_order_term<Term> || expr::is_chosen_order<Term> || expr::is_ordinal<Term> || expr::check::in_order<Term>;

}  // namespace detail

/// What rows can be ordered by, one term at least.
template <class... Terms>
concept ordering = sizeof...(Terms) > 0 && (detail::is_order_term<Terms> && ...);

template <class Model, class... Terms>
concept order_terms = ordering<Terms...> && !expr::any_invalid<Terms...> && (in_scope<Terms, Model> && ...);

template <class Model, class... Terms>
consteval void are_order_terms() {
    constexpr bool holds = order_terms<Model, Terms...>;
    if constexpr (holds || expr::any_invalid<Terms...>)
        return;
    else if constexpr (!(expr::check::term<Terms> && ...))
        expr::check::are_terms<Terms...>();
    else if constexpr ((expr::check::array_expression<Terms> || ...))
        expr::check::are_in_order<Terms...>();
    else if constexpr (!ordering<Terms...>)
        static_assert(holds, "covet: order_by() takes columns and other expressions, alone or in asc(…) or desc(…).");
    else
        columns_in_scope<clause::order_by, Model, Terms...>();
}

}  // namespace covet::query::check
