#pragma once

#include <covet/expr/check/coalesce.hpp>
#include <covet/expr/operand.hpp>

#include <type_traits>
#include <utility>

/// \file
/// `COALESCE`: the first of its arguments that is not NULL.
///
///     coalesce(sum(col<&Order::total>), 0.0)    // a double, no longer an optional
namespace covet::expr::op {
struct coalesce {
    static constexpr null_rule nulls = null_rule::all_operands;
};
}  // namespace covet::expr::op

namespace covet {

/// NULL only when all arguments are. The arguments after the first are of its type.
template <class First, class... Rest>
constexpr auto coalesce(const First& first, Rest&&... rest) {
    expr::check::falls_back<First, Rest...>();
    if constexpr (expr::any_invalid<First, Rest...> || !expr::check::coalescible<First, Rest...>) {
        return expr::invalid{};
    } else {
        using value = expr::value_type_of<First>;
        return [&first](auto... others) {
            constexpr bool may_be_null =
                schema::is_nullable<value> && (schema::is_nullable<expr::value_type_of<decltype(others)>> && ...);
            using result = std::conditional_t<may_be_null, value, schema::non_null<value>>;
            return expr::make_node<expr::op::coalesce, result>(first, std::move(others)...);
        }(expr::operand<value>(std::forward<Rest>(rest))...);
    }
}

}  // namespace covet
