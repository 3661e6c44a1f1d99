#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/expression.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/scope.hpp>
#include <covet/query/statement.hpp>

#include <type_traits>

/// \file
/// A query as a part of another statement.
namespace covet::query {

template <class Query>
struct subquery {
    Query query;
};

template <class T>
inline constexpr bool is_subquery = false;
template <class Query>
inline constexpr bool is_subquery<subquery<Query>> = true;

/// Whether its values can be NULL is said by the operation that it is an operand of.
template <class Query, class Scope>
struct may_be_null<subquery<Query>, Scope> {
    static constexpr bool value = false;
};

/// `name AS (query)` in WITH.
template <class Source, class Query>
struct table_expression {
    using source = Source;
    basic_tuple<subquery<Query>> operands;
};

/// The same, recursive: the query may read its own rows.
template <class Source, class Query>
struct recursive_table_expression {
    using source = Source;
    basic_tuple<subquery<Query>> operands;
};

template <class Statement>
struct scope_of_statement;

namespace detail {

template <class T>
struct defined {
    using source = void;
};
template <class Source, class Query>
struct defined<table_expression<Source, Query>> {
    using source = Source;
};
template <class Source, class Query>
struct defined<recursive_table_expression<Source, Query>> {
    using source = Source;
};

template <class Tables, class Source>
inline constexpr bool defines = false;
template <class... Tables, class Source>
inline constexpr bool defines<type_list<Tables...>, Source> = (std::is_same_v<typename defined<Tables>::source, Source> || ...);

/// Whether a leaf of a statement means something outside of it, or is a value.
template <class Leaf, class Statement>
inline constexpr bool is_free = true;
template <class Source, std::size_t Index, class Statement>
inline constexpr bool is_free<expr::column<Source, Index>, Statement> =
    !in_scope_of<typename scope_of_statement<Statement>::type, expr::root_of<Source>>;
template <class Source, class Statement>
inline constexpr bool is_free<table_use<Source>, Statement> = !defines<expressions_in<with_clause, Statement>, Source>;

template <class Statement, class... Leaves>
concatenated<std::conditional_t<is_free<Leaves, Statement>, type_list<Leaves>, type_list<>>...> free_among(type_list<Leaves...>);

}  // namespace detail

/// What a statement around a query sees of it: its values and placeholders, and the names that the query does not know.
template <class Query>
using free_leaves_of = decltype(detail::free_among<Query>(typename Query::leaves{}));

}  // namespace covet::query

namespace covet::expr::detail {

template <class Query>
struct leaves<query::subquery<Query>> {
    using type = query::free_leaves_of<Query>;
};

template <class Source, class Query>
struct leaves<query::table_expression<Source, Query>> : leaves<query::subquery<Query>> {};

template <class Source, class Query>
struct leaves<query::recursive_table_expression<Source, Query>> : leaves<query::subquery<Query>> {};

}  // namespace covet::expr::detail
