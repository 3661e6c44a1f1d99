#pragma once

#include <covet/expr/expression.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// Which operations are aggregates, and whether an expression has one in it.
namespace covet::expr {

namespace op {
struct aggregate {
    static constexpr null_rule nulls = null_rule::always;
};
struct count_all : aggregate {
    static constexpr null_rule nulls = null_rule::never;
};
struct count : aggregate {
    static constexpr null_rule nulls = null_rule::never;
};
struct sum : aggregate {};
struct min : aggregate {};
struct max : aggregate {};
struct avg : aggregate {};
}  // namespace op

namespace detail {

template <class T>
struct contains_aggregate {
    static constexpr bool value = false;
};
template <class Op, class Value, class... Operands>
struct contains_aggregate<node<Op, Value, Operands...>> {
    static constexpr bool value =
        std::derived_from<Op, op::aggregate> || (contains_aggregate<Operands>::value || ...);
};

}  // namespace detail

template <class Expression>
inline constexpr bool is_aggregated = detail::contains_aggregate<std::remove_cvref_t<Expression>>::value;

}  // namespace covet::expr
