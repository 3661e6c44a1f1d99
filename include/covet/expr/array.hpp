#pragma once

#include <covet/core/error.hpp>
#include <covet/expr/check/array.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/function.hpp>
#include <covet/expr/value.hpp>

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <utility>

/// \file
/// What is in a column of std::vector.
///
///     col<&Post::tags>.contains("c++")
///     array_length(col<&Post::tags>) > 3
namespace covet::expr {

namespace op {
struct array_contains {};
struct array_length : function {};
}  // namespace op

namespace detail {

template <class Element, class X>
constexpr Element as_element(X&& x) {
    if constexpr (std::integral<Element> && !std::same_as<Element, bool>) {
        if (!std::in_range<Element>(x))
            throw_error(error_kind::misuse, "covet: contains() looks for a number that is out of the range of the array's elements");
        return static_cast<Element>(x);
    } else {
        return Element(std::forward<X>(x));
    }
}

/// The element travels as an array of it, so that drivers treat it as they treat the column.
template <class Self, class X>
auto array_contains(const Self& self, X&& x) {
    check::looks_for_element<Self, X>();
    if constexpr (any_invalid<Self, X> || !check::element_of_column<Self, X>) {
        return invalid{};
    } else {
        using array = schema::non_null<value_type_of<Self>>;
        array sought;
        sought.push_back(as_element<schema::non_null<typename array::value_type>>(std::forward<X>(x)));
        return make_node<op::array_contains, null_if_any<bool, Self>>(self, bind_as<array>(std::move(sought)));
    }
}

}  // namespace detail

}  // namespace covet::expr

namespace covet {

/// The number of elements, NULL ones included.
template <class X>
constexpr auto array_length(const X& x) {
    expr::check::has_length<X>();
    if constexpr (expr::any_invalid<X> || !expr::check::vector_expression<X>)
        return expr::invalid{};
    else
        return expr::make_node<expr::op::array_length, expr::null_if_any<std::int64_t, X>>(x);
}

}  // namespace covet
