#pragma once

#include <covet/expr/expression.hpp>

#include <concepts>
#include <cstdint>
#include <type_traits>

/// \file
/// What is chosen at run time: which of the texts that a statement's type allows it has. A choice is a number; the choices
/// of a statement, in the order of its text, are all that the text depends on beside the type.
///
/// An operation that chooses, or that binds its operands more than once, has a tag derived from `op::visiting` with
///
///     static void visit(const Node&, Visitor&);
///
/// which calls, in the order of the text, `choose(number)`, `use(operand)` for each operand that stands in the text, and
/// `leave(operand)` for each that does not. Its text asks the writer for the same numbers.
namespace covet::expr {

using choice = std::uintptr_t;

/// What a predicate that may be left out reads as: nothing that can be compared or selected.
struct condition {};

template <class T>
inline constexpr bool is_condition = false;
template <expression T>
inline constexpr bool is_condition<T> = std::same_as<value_type_of<T>, condition>;

/// A leaf in which something is chosen derives from this.
struct choosing_leaf {};

namespace op {
struct visiting {};
}  // namespace op

/// Whether an operation says itself which of its operands stand in the text.
template <class Expression>
inline constexpr bool is_visiting = std::is_base_of_v<op::visiting, operation_of<Expression>>;

namespace detail {

template <class... Leaves>
consteval bool any_choosing(type_list<Leaves...>) {
    return (std::is_base_of_v<choosing_leaf, Leaves> || ...);
}

}  // namespace detail

/// Whether the text of an expression is chosen at run time.
template <class Expression>
inline constexpr bool is_choosing = detail::any_choosing(leaves_of<Expression>{});

}  // namespace covet::expr
