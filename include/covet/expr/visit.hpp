#pragma once

#include <covet/core/tuple.hpp>
#include <covet/expr/expression.hpp>

namespace covet::expr {

/// Calls `f(leaf)` for each column, value and placeholder of an expression, in the order of the SQL text.
template <class Leaf, class Function>
constexpr void visit_leaves(const Leaf& leaf, Function& f) {
    f(leaf);
}

template <class Op, class Value, class... Operands, class Function>
constexpr void visit_leaves(const node<Op, Value, Operands...>& expression, Function& f) {
    unpack(expression.operands, [&](const Operands&... operands) { (visit_leaves(operands, f), ...); });
}

}  // namespace covet::expr
