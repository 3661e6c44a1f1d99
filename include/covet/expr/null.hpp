#pragma once

#include <covet/expr/expression.hpp>

/// \file
/// `IS NULL` and `IS NOT NULL`.
namespace covet::expr {

namespace op {
struct is_null {
    static constexpr null_rule nulls = null_rule::never;
};
struct is_not_null {
    static constexpr null_rule nulls = null_rule::never;
};
}  // namespace op

template <class Self>
constexpr auto methods<Self>::is_null() const {
    if constexpr (any_invalid<Self>)
        return invalid{};
    else
        return make_node<op::is_null, bool>(self());
}

template <class Self>
constexpr auto methods<Self>::is_not_null() const {
    if constexpr (any_invalid<Self>)
        return invalid{};
    else
        return make_node<op::is_not_null, bool>(self());
}

}  // namespace covet::expr
