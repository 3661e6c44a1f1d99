#pragma once

#include <covet/expr/expression.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/family.hpp>

#include <concepts>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// A projection fits the struct that it is read into: one member for each expression, of the same kind, optional where
/// the expression can be NULL.
namespace covet::query::check {

namespace detail {

template <class Row>
consteval std::size_t row_arity() {
    if constexpr (requires { std::tuple_size<Row>::value; })
        return std::tuple_size_v<Row>;
    else
        return meta::member_count<Row>;
}

template <class Row, std::size_t I>
consteval auto row_member() {
    if constexpr (requires { std::tuple_size<Row>::value; })
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
    if constexpr (std::same_as<from, expr::invalid> || std::same_as<to, from>)
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

template <class Row, class... Expressions, std::size_t... I>
consteval bool nulls_fit(std::index_sequence<I...>) {
    return ((schema::is_nullable<typename decltype(row_member<Row, I>())::type> ||
             !schema::is_nullable<expr::value_type_of<Expressions>>) &&
            ...);
}

}  // namespace detail

/// A struct or tuple with as many members as there are expressions.
template <class Row, class... Expressions>
concept arity_fits = detail::row_arity<Row>() == sizeof...(Expressions);

template <class Row, class... Expressions>
concept types_fit = detail::types_fit<Row, Expressions...>(std::index_sequence_for<Expressions...>{});

template <class Row, class... Expressions>
concept nulls_fit = detail::nulls_fit<Row, Expressions...>(std::index_sequence_for<Expressions...>{});

template <class Row, class... Expressions>
concept fits_row = arity_fits<Row, Expressions...> && types_fit<Row, Expressions...> && nulls_fit<Row, Expressions...>;

/// Whether `select<Row>(expressions…)` of a query from `Model` keeps all rules; `Row` is `void` where none is named.
template <class Row, class Model, class... Expressions>
consteval bool is_projectable() {
    if constexpr (expr::any_invalid<Expressions...> || !(in_scope<Expressions, Model> && ...))
        return false;
    else if constexpr (std::is_void_v<Row>)
        return true;
    else
        return fits_row<Row, Expressions...>;
}

template <class Row, class Model, class... Expressions>
concept projectable = is_projectable<Row, Model, Expressions...>();

template <class Row, class... Expressions>
consteval void projection_fits_row() {
    if constexpr (!arity_fits<Row, Expressions...>)
        static_assert(arity_fits<Row, Expressions...>,
                      "covet: select<Row>() gives another number of expressions than Row has members. Give one for each "
                      "member, in order.");
    else if constexpr (!types_fit<Row, Expressions...>)
        static_assert(types_fit<Row, Expressions...>,
                      "covet: select<Row>() gives an expression of another type than the member of Row at its place.");
    else
        static_assert(nulls_fit<Row, Expressions...>,
                      "covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make "
                      "the member a std::optional, or give coalesce(…).");
}

}  // namespace covet::query::check
