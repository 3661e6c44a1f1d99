#pragma once

#include <covet/expr/check/operand.hpp>
#include <covet/expr/expression.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/schema/check/members.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/family.hpp>

#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// A projection fits what it is read into: one member for each expression, of the same kind, optional where the
/// expression can be NULL.
namespace covet::query::check {

namespace detail {

template <class Row>
concept tuple_row = requires { std::tuple_size<Row>::value; };

template <class Row>
consteval std::size_t row_arity() {
    if constexpr (schema::storable<Row>)
        return 1;
    else if constexpr (tuple_row<Row>)
        return std::tuple_size_v<Row>;
    else
        return meta::member_count<Row>;
}

template <class Row, std::size_t I>
consteval auto row_member() {
    if constexpr (schema::storable<Row>)
        return std::type_identity<Row>{};
    else if constexpr (tuple_row<Row>)
        return std::type_identity<std::tuple_element_t<I, Row>>{};
    else
        return std::type_identity<meta::member_type<Row, I>>{};
}

/// Integers are checked against their range when they are read; no other conversion is made between kinds of numbers.
template <class Member, class Value>
consteval bool reads_as() {
    using schema::non_null;
    using to = non_null<Member>;
    using from = non_null<Value>;
    if constexpr (std::same_as<to, from>)
        return true;
    else if constexpr (!schema::storable<to>)
        return false;
    else if constexpr (std::floating_point<to> && std::floating_point<from>)
        return sizeof(to) >= sizeof(from);
    else if constexpr (std::is_arithmetic_v<to> && std::is_arithmetic_v<from>)
        return std::integral<to> && std::integral<from> && std::same_as<to, bool> == std::same_as<from, bool>;
    else
        return schema::comparable_types<to, from>;
}

template <class Row, class... Expressions, std::size_t... I>
consteval bool types_fit(std::index_sequence<I...>) {
    return (reads_as<typename decltype(row_member<Row, I>())::type, expr::value_type_of<Expressions>>() && ...);
}

template <class Row, class Scope, class... Expressions, std::size_t... I>
consteval bool nulls_fit(std::index_sequence<I...>) {
    return ((schema::is_nullable<typename decltype(row_member<Row, I>())::type> ||
             !schema::is_nullable<value_in<Expressions, typename as_scope<Scope>::type>>) &&
            ...);
}

template <class X>
consteval bool is_readable() {
    if constexpr (expr::expression<X>)
        return schema::storable<expr::value_type_of<X>>;
    else
        return false;
}

}  // namespace detail

/// Expressions that give values, one at least.
template <class... Expressions>
concept readable_expressions = sizeof...(Expressions) > 0 && (detail::is_readable<Expressions>() && ...);

/// A value, a tuple or a struct.
template <class Row>
concept row_of_members = schema::storable<Row> || detail::tuple_row<Row> || schema::check::row_class<Row>;

template <class Row, class... Expressions>
concept arity_fits = detail::row_arity<Row>() == sizeof...(Expressions);

template <class Row, class... Expressions>
concept types_fit = detail::types_fit<Row, Expressions...>(std::index_sequence_for<Expressions...>{});

template <class Row, class Scope, class... Expressions>
concept nulls_fit = detail::nulls_fit<Row, Scope, Expressions...>(std::index_sequence_for<Expressions...>{});

template <class Row, class Scope, class... Expressions>
consteval bool is_row_of() {
    if constexpr (!row_of_members<Row>)
        return false;
    else if constexpr (arity_fits<Row, Expressions...>)
        return types_fit<Row, Expressions...> && nulls_fit<Row, Scope, Expressions...>;
    else
        return false;
}

/// What takes the values of these expressions.
template <class Row, class Scope, class... Expressions>
concept row_of = is_row_of<Row, Scope, Expressions...>();

/// Whether `select<Row>(expressions…)` keeps all rules in a scope or of a model; `Row` is `void` where none is named.
template <class Row, class Where, class... Expressions>
consteval bool is_projectable() {
    if constexpr (!readable_expressions<Expressions...>)
        return false;
    else if constexpr (!(in_scope<Expressions, Where> && ...))
        return false;
    else
        return std::is_void_v<Row> || row_of<Row, Where, Expressions...>;
}

template <class Row, class Where, class... Expressions>
concept projectable = is_projectable<Row, Where, Expressions...>();

template <class Row, class Scope, class... Expressions>
consteval void fits_row() {
    constexpr bool holds = row_of<Row, Scope, Expressions...>;
    if constexpr (holds)
        return;
    else if constexpr (!row_of_members<Row>)
        static_assert(holds,
                      "covet: select<Row>() reads into a plain struct whose members can be stored, a std::tuple, or a "
                      "single value.");
    else if constexpr (!arity_fits<Row, Expressions...>)
        static_assert(holds,
                      "covet: select<Row>() gives another number of expressions than Row has members. Give one for each "
                      "member, in order.");
    else if constexpr (!types_fit<Row, Expressions...>)
        static_assert(holds,
                      "covet: select<Row>() gives an expression of another type than the member of Row at its place. Give "
                      "one for each member, in order.");
    else
        static_assert(holds,
                      "covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make "
                      "the member a std::optional, or give coalesce(…).");
}

template <class Row, class Where, class... Expressions>
consteval void projects() {
    constexpr bool holds = projectable<Row, Where, Expressions...>;
    if constexpr (holds || expr::any_invalid<Expressions...>)
        return;
    else if constexpr (!(expr::check::term<Expressions> && ...))
        expr::check::are_terms<Expressions...>();
    else if constexpr (!readable_expressions<Expressions...>)
        static_assert(holds, "covet: select() takes columns and other expressions to read, at least one.");
    else if constexpr (!(in_scope<Expressions, Where> && ...))
        columns_in_scope<clause::select, Where, Expressions...>();
    else
        fits_row<Row, Where, Expressions...>();
}

}  // namespace covet::query::check
