#pragma once

#include <covet/expr/check/assignment.hpp>
#include <covet/expr/operand.hpp>

#include <optional>
#include <type_traits>
#include <utility>

namespace covet::expr {

namespace op {
struct assign {};
}  // namespace op

/// What `column = expression` reads as: nothing.
struct assigned {};

template <class Column, class Expression>
using assignment = node<op::assign, assigned, Column, Expression>;

template <class T>
inline constexpr bool is_assignment = false;
template <class Column, class Expression>
inline constexpr bool is_assignment<assignment<Column, Expression>> = true;

/// The literal NULL, bound as any other value.
template <class Column>
constexpr auto null_for() {
    using type = schema::nullable<value_type_of<Column>>;
    return value<type>{{}, value_view::null()};
}

template <class Column, class X>
constexpr auto assign(const Column& column, X&& x) {
    check::assigns_fitting_value<Column, X>();
    if constexpr (!check::assignable<Column, X> || any_invalid<X>) {
        return make_node<op::assign, assigned>(column, invalid{});
    } else if constexpr (std::same_as<std::remove_cvref_t<X>, std::nullopt_t>) {
        return make_node<op::assign, assigned>(column, null_for<Column>());
    } else if constexpr (is_param<X>) {
        // Takes NULL where the column does.
        return make_node<op::assign, assigned>(column, placeholder<value_type_of<Column>>{});
    } else {
        return make_node<op::assign, assigned>(column, operand<value_type_of<Column>>(std::forward<X>(x)));
    }
}

}  // namespace covet::expr
