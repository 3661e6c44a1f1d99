#pragma once

#include <covet/core/tuple.hpp>
#include <covet/core/type_list.hpp>
#include <covet/schema/codec.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

/// \file
/// Expressions: what can stand where SQL wants a value. An expression's type says all but the values bound in it, so
/// its SQL text is a property of the type.
///
/// Every expression has a `value_type`, the C++ type that reading it gives: `std::optional` when it can be NULL. It is
/// either a leaf (a column, a bound value, a placeholder) or a `node`.
namespace covet::expr {

struct expression_base {};

template <class T>
concept expression = std::is_base_of_v<expression_base, std::remove_cvref_t<T>>;

template <class T>
using value_type_of = typename std::remove_cvref_t<T>::value_type;

/// What SQL can do with any expression, as member functions; each is defined in the header named after it.
template <class Self>
struct methods : expression_base {
    /// `LIKE`, case-sensitive on every database. `%` and `_` are wild, and a backslash takes that away.
    template <class Pattern>
    constexpr auto like(Pattern&& pattern) const;

    /// `IN` a list written out, in a range, or in what a `param` brings.
    template <class... Values>
    constexpr auto in(Values&&... values) const;

    /// `BETWEEN low AND high`, both included.
    template <class Low, class High>
    constexpr auto between(Low&& low, High&& high) const;

    /// Whether text begins with, has or ends with another one, which is taken literally: `%` and `_` in it are not wild.
    /// Case-sensitive on every database.
    template <class Part>
    constexpr auto starts_with(Part&& part) const;
    template <class Part>
    constexpr auto contains(Part&& part) const;
    template <class Part>
    constexpr auto ends_with(Part&& part) const;

    /// `ILIKE`: `LIKE` in which the letters of ASCII match whatever their case. Whether others do is the database's affair.
    template <class Pattern>
    constexpr auto ilike(Pattern&& pattern) const;

    constexpr auto is_null() const;
    constexpr auto is_not_null() const;

    /// Equality in which NULL equals NULL.
    template <class Other>
    constexpr auto same_as(Other&& other) const;

    /// An aggregate of the values that differ: `count(x).distinct()`.
    constexpr auto distinct() const;

    /// An aggregate of the rows that satisfy a predicate: `count().filter(x > 0)`.
    template <class Predicate>
    constexpr auto filter(Predicate predicate) const;

    /// An aggregate of rows in an order: `string_agg<", ">(x).order_by(y)`.
    template <class... Terms>
    constexpr auto order_by(const Terms&... terms) const;

    /// An aggregate or a window function of the rows in a window: `sum(x).over(partition_by(y))`, or of all rows.
    template <class Window>
    constexpr auto over(const Window& window) const;
    constexpr auto over() const;

    /// The next branch of `case_when(predicate, value)`, and the value where no predicate is true.
    template <class Predicate, class X>
    constexpr auto when(const Predicate& predicate, X&& value) const;
    template <class X>
    constexpr auto otherwise(X&& value) const;

private:
    constexpr const Self& self() const noexcept { return static_cast<const Self&>(*this); }
};

/// How NULL comes about in an operation. An operation's tag names one as `nulls`; without it NULL comes of any operand.
enum class null_rule {
    any_operand,
    all_operands,  // COALESCE
    last_operand,  // a branch of CASE
    always,        // aggregates, which are NULL over no rows
    never,         // IS NULL, COUNT
};

template <class Op>
consteval null_rule null_rule_of() {
    if constexpr (requires { Op::nulls; })
        return Op::nulls;
    else
        return null_rule::any_operand;
}

/// An operation on other expressions. `Op` is a tag; what it looks like in SQL is known in covet/sql alone. The operands
/// stand in the order in which the SQL text has them, as their bound values must.
template <class Op, class Value, class... Operands>
struct node : methods<node<Op, Value, Operands...>> {
    using op = Op;
    using value_type = Value;

    [[no_unique_address]] basic_tuple<Operands...> operands;
};

template <class Op, class Value, class... Operands>
constexpr auto make_node(Operands... operands) {
    return node<Op, Value, Operands...>{{}, {{{std::move(operands)}...}}};
}

/// `std::optional<T>` when any of the operands can be NULL, else `T`.
template <class T, class... Operands>
using null_if_any = std::conditional_t<(schema::is_nullable<value_type_of<Operands>> || ...), std::optional<T>, T>;

/// What an expression becomes after a broken rule: it fits everywhere, so that one mistake gives one error.
struct invalid : methods<invalid> {
    using value_type = invalid;

    template <class Value>
    constexpr invalid operator=(Value&&) const {
        return {};
    }
};

template <class... Operands>
inline constexpr bool any_invalid = (std::same_as<std::remove_cvref_t<Operands>, invalid> || ...);

namespace detail {

template <class T>
struct leaves {
    using type = type_list<T>;
};

template <class Op, class Value, class... Operands>
struct leaves<node<Op, Value, Operands...>> {
    using type = concatenated<typename leaves<Operands>::type...>;
};

template <class T>
struct operation {
    using type = void;
};
template <class Op, class Value, class... Operands>
struct operation<node<Op, Value, Operands...>> {
    using type = Op;
};

}  // namespace detail

/// The columns, values and placeholders of an expression, in the order of the SQL text.
template <class Expression>
using leaves_of = typename detail::leaves<std::remove_cvref_t<Expression>>::type;

/// The tag of a node, `void` of a leaf.
template <class Expression>
using operation_of = typename detail::operation<std::remove_cvref_t<Expression>>::type;

}  // namespace covet::expr
