#pragma once

#include <covet/expr/order.hpp>
#include <covet/query/check/scope.hpp>

namespace covet::query::check {

template <class Model, class... Terms>
concept order_terms = (expr::expression<Terms> && ...) && !expr::any_invalid<Terms...> && (in_scope<Terms, Model> && ...);

template <class Model, class... Terms>
consteval void are_order_terms() {
    if constexpr (!(expr::expression<Terms> && ...))
        static_assert((expr::expression<Terms> && ...),
                      "covet: order_by() takes columns and other expressions, alone or in asc(…) or desc(…).");
    else
        columns_in_scope<clause::order_by, Model, Terms...>();
}

}  // namespace covet::query::check
