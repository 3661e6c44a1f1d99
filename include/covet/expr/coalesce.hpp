#pragma once

#include <covet/expr/check/coalesce.hpp>
#include <covet/expr/common.hpp>

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

/// NULL only when all arguments are. The arguments are of one type, which is a decimal, or a double, where one of several
/// numbers is.
template <class First, class... Rest>
constexpr auto coalesce(const First& first, Rest&&... rest) {
    expr::check::falls_back<First, Rest...>();
    if constexpr (expr::any_invalid<First, Rest...> || !expr::check::coalescible<First, Rest...>) {
        return expr::invalid{};
    } else {
        using type = expr::detail::common_type<First, Rest...>;
        return [](auto... all) {
            constexpr bool may_be_null = (schema::is_nullable<expr::value_type_of<decltype(all)>> && ...);
            using result = std::conditional_t<may_be_null, std::optional<type>, type>;
            return expr::make_node<expr::op::coalesce, result>(std::move(all)...);
        }(expr::detail::as_common<type>(first), expr::detail::as_common<type>(std::forward<Rest>(rest))...);
    }
}

}  // namespace covet
