#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/alias.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/expression.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// \file
/// Which tables a statement reads, and what can be NULL in it because an outer join found no row.
namespace covet::query {

/// A table that a statement reads. `Optional` when an outer join may give NULL in its place.
template <class Source, bool Optional = false>
struct visible {
    using source = Source;
    static constexpr bool is_optional = Optional;
};

template <class... Visible>
struct scope {
    static constexpr bool any_optional = (Visible::is_optional || ...);
};

/// The scope of a statement about one table.
template <class Source>
using scope_of_one = scope<visible<Source>>;

namespace detail {

template <class Scope, class Source>
inline constexpr bool holds_source = false;
template <class... Visible, class Source>
inline constexpr bool holds_source<scope<Visible...>, Source> = (std::same_as<typename Visible::source, Source> || ...);

template <class Scope, class Source>
inline constexpr bool holds_optional = false;
template <class... Visible, class Source>
inline constexpr bool holds_optional<scope<Visible...>, Source> =
    ((Visible::is_optional && std::same_as<typename Visible::source, Source>) || ...);

}  // namespace detail

template <class Scope, class Source>
concept in_scope_of = detail::holds_source<Scope, Source>;

/// A scope whose rows are groups. None of them is empty, so that an aggregate is NULL only where what it aggregates is.
/// `RolledUp` are expressions that some of the groups are not grouped by, and which are NULL there.
template <class Scope, class... RolledUp>
struct groups_of {
    static constexpr bool any_optional = true;
};

namespace detail {

template <class Scope, class... RolledUp, class Source>
inline constexpr bool holds_optional<groups_of<Scope, RolledUp...>, Source> = holds_optional<Scope, Source>;

template <class Scope, class Expression>
inline constexpr bool rolls_up = false;
template <class Scope, class... RolledUp, class Expression>
inline constexpr bool rolls_up<groups_of<Scope, RolledUp...>, Expression> = is_one_of<Expression, RolledUp...>;

}  // namespace detail

/// Whether a scope makes an expression NULL that is not so by itself.
template <class Expression, class Scope>
struct may_be_null {
    static constexpr bool value = schema::is_nullable<expr::value_type_of<Expression>> || detail::rolls_up<Scope, Expression>;
};

template <class Source, std::size_t Index, class Scope>
struct may_be_null<expr::column<Source, Index>, Scope> {
    static constexpr bool value = schema::is_nullable<typename expr::column<Source, Index>::value_type> ||
                                  detail::holds_optional<Scope, expr::root_of<Source>> ||
                                  detail::rolls_up<Scope, expr::column<Source, Index>>;
};

namespace detail {

template <class Last, class... Rest>
struct last_operand : last_operand<Rest...> {};
template <class Last>
struct last_operand<Last> {
    using type = Last;
};

template <class Scope, class Op, class Value, class... Operands>
consteval bool is_null_node() {
    constexpr expr::null_rule rule = expr::null_rule_of<Op>();
    if constexpr (rule == expr::null_rule::never || rule == expr::null_rule::always)
        return schema::is_nullable<Value>;
    else if constexpr (rule == expr::null_rule::all_operands)
        return (may_be_null<Operands, Scope>::value && ...);
    else if constexpr (rule == expr::null_rule::last_operand)
        return schema::is_nullable<Value> || may_be_null<typename last_operand<Operands...>::type, Scope>::value;
    else
        return schema::is_nullable<Value> || (may_be_null<Operands, Scope>::value || ...);
}

}  // namespace detail

template <class Op, class Value, class... Operands, class Scope>
struct may_be_null<expr::node<Op, Value, Operands...>, Scope> {
    static constexpr bool value = detail::rolls_up<Scope, expr::node<Op, Value, Operands...>> ||
                                  detail::is_null_node<Scope, Op, Value, Operands...>();
};

namespace detail {

/// Whether an operation is an aggregate that has a value wherever there is a row.
template <class Op>
consteval bool is_value_of_rows() {
    if constexpr (std::derived_from<Op, expr::op::aggregate>)
        return expr::null_rule_of<Op>() == expr::null_rule::always && !Op::needs_two_rows;
    else
        return false;
}
template <class Op>
inline constexpr bool has_value_of_rows = is_value_of_rows<Op>();

/// Whether an expression is an aggregate with a value for every group.
template <class Expression, class Scope>
inline constexpr bool has_value_in_group = false;
template <class Op, class Value, class... Operands, class Scope>
inline constexpr bool has_value_in_group<expr::node<Op, Value, Operands...>, Scope> =
    has_value_of_rows<Op> && !(may_be_null<Operands, Scope>::value || ...);

template <class Expression, class Scope>
consteval auto find_value() {
    using value = expr::value_type_of<Expression>;
    if constexpr (!Scope::any_optional || !schema::bindable<value>)
        return std::type_identity<value>{};
    else if constexpr (may_be_null<Expression, Scope>::value)
        return std::type_identity<schema::nullable<value>>{};
    else
        return std::type_identity<value>{};
}

template <class Scope>
struct value_finder {
    template <class Expression>
    using type = typename decltype(find_value<Expression, Scope>())::type;
};
template <class Scope, class... RolledUp>
struct value_finder<groups_of<Scope, RolledUp...>> {
    using within = std::conditional_t<sizeof...(RolledUp) == 0, Scope, groups_of<Scope, RolledUp...>>;
    template <class Expression>
    using found = typename decltype(find_value<Expression, within>())::type;
    template <class Expression>
    using type = std::conditional_t<has_value_in_group<Expression, Scope>, schema::non_null<found<Expression>>, found<Expression>>;
};

}  // namespace detail

/// What reading an expression gives in a scope, or in groups of one: its own type, or an optional of it where an outer join can make it NULL.
template <class Expression, class Where>
using value_in = typename detail::value_finder<Where>::template type<std::remove_cvref_t<Expression>>;

}  // namespace covet::query
