#pragma once

#include <covet/expr/aggregated.hpp>
#include <covet/expr/expression.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// Which operations are window functions, and whether an expression has one in it.
namespace covet::expr {

/// What a window function reads as before `over(…)` gives it a window: nothing that can be selected, compared or ordered
/// by. `Value` is what it will read as.
template <class Value>
struct windowless {};

namespace op {
/// A function of the rows around a row.
struct window_function {
    static constexpr bool is_of_frame = false;  // it looks at the whole partition, so that a frame says nothing
    static constexpr bool needs_order = true;
};
struct row_number : window_function {
    static constexpr bool needs_order = false;
};
struct rank : window_function {};
struct dense_rank : window_function {};
struct percent_rank : window_function {};
struct cume_dist : window_function {};

/// What an aggregate or a window function is within `over`. It is NULL where its window gives it NULL, or no rows, which
/// its value type says.
template <class Op>
struct windowed {
    static constexpr null_rule nulls = null_rule_of<Op>() == null_rule::always ? null_rule::any_operand : null_rule_of<Op>();
};

/// A windowed function, and its window.
struct over {};
}  // namespace op

namespace detail {

template <class T>
struct contains_window {
    static constexpr bool value = false;
};
template <class Op, class Value, class... Operands>
struct contains_window<node<Op, Value, Operands...>> {
    static constexpr bool value = std::same_as<Op, op::over> || (contains_window<Operands>::value || ...);
};

}  // namespace detail

template <class Expression>
inline constexpr bool is_windowed = detail::contains_window<std::remove_cvref_t<Expression>>::value;

/// A window function that has no window yet.
template <class Expression>
inline constexpr bool is_windowless = std::derived_from<operation_of<Expression>, op::window_function>;

}  // namespace covet::expr
