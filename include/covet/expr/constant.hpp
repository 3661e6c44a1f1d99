#pragma once

#include <covet/expr/common.hpp>

#include <optional>
#include <type_traits>
#include <utility>

/// \file
/// A value of the program's as a column of a query: `select(col<&Order::id>, "order")`. It has the type that it has alone,
/// text being `std::string`. As elsewhere, text that is an lvalue is viewed and must outlive the query.
namespace covet::expr {

namespace op {
struct constant {};
}  // namespace op

namespace detail {

template <class X>
consteval bool is_constant() {
    if constexpr (expression<X> || is_param<X>)
        return false;
    else
        return !std::is_void_v<typename decltype(type_alone<X>())::type>;
}

}  // namespace detail

/// What is neither an expression nor a value stays what it is, for a check to refuse.
template <class X>
constexpr auto selected(X&& x) {
    if constexpr (detail::is_constant<X>()) {
        using plain = typename decltype(detail::type_alone<X>())::type;
        using type = std::conditional_t<detail::is_optional<X>, std::optional<plain>, plain>;
        return make_node<op::constant, type>(operand<plain>(std::forward<X>(x)));
    } else {
        return std::remove_cvref_t<X>(std::forward<X>(x));
    }
}

}  // namespace covet::expr
