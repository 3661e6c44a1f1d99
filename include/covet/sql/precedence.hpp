#pragma once

#include <covet/expr/arithmetic.hpp>
#include <covet/expr/between.hpp>
#include <covet/expr/comparison.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/like.hpp>
#include <covet/expr/logical.hpp>
#include <covet/expr/null.hpp>
#include <covet/expr/when.hpp>

#include <cstdint>

/// \file
/// How tightly SQL's operators bind, so that parentheses stand only where they are needed. The order is the part that
/// SQLite, PostgreSQL and MySQL agree on; within `comparison` they do not, so comparisons in comparisons are always in
/// parentheses.
namespace covet::sql {

enum class precedence : std::uint8_t {
    logical_or,
    logical_and,
    logical_not,
    comparison,
    additive,
    multiplicative,
    unary,
    primary,
};

template <class Op>
inline constexpr precedence precedence_of_op = precedence::primary;

template <> inline constexpr precedence precedence_of_op<expr::op::logical_or> = precedence::logical_or;
template <> inline constexpr precedence precedence_of_op<expr::op::logical_and> = precedence::logical_and;
template <> inline constexpr precedence precedence_of_op<expr::op::logical_not> = precedence::logical_not;
template <> inline constexpr precedence precedence_of_op<expr::op::equal> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::not_equal> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::less> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::less_equal> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::greater> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::greater_equal> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::same> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::distinct> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::is_null> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::is_not_null> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::like> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::between> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::in_list> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::in_array> = precedence::comparison;
template <> inline constexpr precedence precedence_of_op<expr::op::plus> = precedence::additive;
template <> inline constexpr precedence precedence_of_op<expr::op::minus> = precedence::additive;
template <> inline constexpr precedence precedence_of_op<expr::op::times> = precedence::multiplicative;
template <> inline constexpr precedence precedence_of_op<expr::op::divide> = precedence::multiplicative;
template <> inline constexpr precedence precedence_of_op<expr::op::divide_integer> = precedence::multiplicative;
template <> inline constexpr precedence precedence_of_op<expr::op::modulo> = precedence::multiplicative;
template <> inline constexpr precedence precedence_of_op<expr::op::negate> = precedence::unary;

/// Leaves bind as tightly as can be.
template <class Expression>
inline constexpr precedence precedence_of = precedence_of_op<expr::operation_of<Expression>>;

/// Either nothing or its predicate.
template <class Predicate>
inline constexpr precedence precedence_of<expr::node<expr::op::when, expr::condition, expr::switched, Predicate>> =
    precedence_of<Predicate>;

constexpr precedence above(precedence p) noexcept { return static_cast<precedence>(static_cast<std::uint8_t>(p) + 1); }

}  // namespace covet::sql
