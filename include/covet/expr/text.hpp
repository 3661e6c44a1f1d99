#pragma once

#include <covet/core/error.hpp>
#include <covet/expr/check/text.hpp>
#include <covet/expr/function.hpp>
#include <covet/expr/operand.hpp>

#include <cstdint>
#include <string>
#include <utility>

/// \file
/// Functions of text. Positions and lengths count code points, and the first is 1.
namespace covet::expr {

namespace op {
struct substring : function {};
}  // namespace op

namespace detail {

constexpr void check_at_least(std::int32_t least, std::int32_t number, const char* message) {
    if (number < least) throw_error(error_kind::misuse, message);
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// `SUBSTRING`: what there is of the `count` code points from one on. Throws `misuse` for a position before the first, and
/// for a negative count.
template <class X>
constexpr auto substring(const X& x, std::int32_t from, std::int32_t count) {
    expr::check::is_text<X>();
    expr::detail::check_at_least(1, from, "covet: substring() begins before the first character, which is number 1");
    expr::detail::check_at_least(0, count, "covet: substring() takes a negative number of characters");
    if constexpr (expr::check::text<X> && !expr::any_invalid<X>)
        return expr::make_node<expr::op::substring, expr::null_if_any<std::string, X>>(
            x, expr::bind_as<std::int32_t>(from), expr::bind_as<std::int32_t>(count));
    else
        return expr::invalid{};
}

}  // namespace covet
