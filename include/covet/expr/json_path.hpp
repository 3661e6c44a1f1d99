#pragma once

#include <covet/core/fixed_string.hpp>
#include <covet/expr/check/json_path.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/operand.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

/// \file
/// What stands in a JSON column under a path of member names, which are part of the query's type.
///
///     json_value<std::string, "address", "city">(col<&Event::payload>) == "Rome"
///     json_value<std::int64_t, "size">(col<&Event::payload>) > 3
///     json_array_length<"tags">(col<&Event::payload>)
namespace covet::expr {

namespace op {
template <class T, fixed_string... Names>
struct json_value {};
template <fixed_string... Names>
struct json_exists {};
template <fixed_string... Names>
struct json_array_length {};
template <class T, fixed_string... Names>
struct json_array_contains {};
}  // namespace op

}  // namespace covet::expr

namespace covet {

/// The value of a member that is of the type: a string, an integer of 64 bits, however it is written (`1000`, `1e3`), a number
/// as a double, or a truth value. NULL where there is no such member, or one of another type.
template <class T, fixed_string... Names, class X>
constexpr auto json_value(const X& x) {
    expr::check::follows_json_path<X, Names...>();
    expr::check::reads_json_as<T>();
    if constexpr (expr::check::json_path_of<X, Names...> && expr::check::json_scalar<T>)
        return expr::make_node<expr::op::json_value<T, Names...>, std::optional<T>>(x);
    else
        return expr::invalid{};
}

/// Whether there is such a member, be it null.
template <fixed_string... Names, class X>
constexpr auto json_exists(const X& x) {
    expr::check::follows_json_path<X, Names...>();
    if constexpr (expr::check::json_path_of<X, Names...>)
        return expr::make_node<expr::op::json_exists<Names...>, expr::null_if_any<bool, X>>(x);
    else
        return expr::invalid{};
}

/// The number of elements of an array; NULL of anything else. Without names the whole document is meant.
template <fixed_string... Names, class X>
constexpr auto json_array_length(const X& x) {
    expr::check::follows_json_path<X, Names...>();
    if constexpr (expr::check::json_path_of<X, Names...>)
        return expr::make_node<expr::op::json_array_length<Names...>, std::optional<std::int64_t>>(x);
    else
        return expr::invalid{};
}

/// Whether an array has an element that is this text or this integer; NULL of anything but an array.
template <fixed_string... Names, class X, class Element>
constexpr auto json_array_contains(const X& x, Element&& element) {
    expr::check::follows_json_path<X, Names...>();
    expr::check::looks_for_json_element<Element>();
    if constexpr (expr::check::json_path_of<X, Names...> && expr::check::json_array_element<Element>) {
        using type = std::conditional_t<std::integral<std::remove_cvref_t<Element>>, std::int64_t, std::string>;
        auto operand = expr::operand<type>(std::forward<Element>(element));
        return expr::make_node<expr::op::json_array_contains<type, Names...>, std::optional<bool>>(x, std::move(operand));
    } else {
        return expr::invalid{};
    }
}

}  // namespace covet
