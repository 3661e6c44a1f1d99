#pragma once

#include <covet/query/check/assignment.hpp>
#include <covet/query/check/projection.hpp>
#include <covet/query/check/subquery.hpp>
#include <covet/query/row.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// What an insert gives: columns of its table, and for each a value that needs no row, or those of a query's rows.
namespace covet::query::check {

namespace detail {

template <class... Leaves>
consteval bool reads_no_column(type_list<Leaves...>) {
    return !(expr::is_column<Leaves> || ...);
}

template <class Model, auto... Members>
consteval bool are_insertable() {
    if constexpr (sizeof...(Members) == 0 || !(expr::check::column_of<Model, Members> && ...))
        return false;
    else
        return named_once<expr::column<Model, meta::member_index<Model, Members>>...>;
}

template <class Row, class... Columns, std::size_t... I>
consteval bool columns_take(std::index_sequence<I...>) {
    return ((reads_as<typename Columns::value_type, typename decltype(row_member<Row, I>())::type>() &&
             (schema::is_nullable<typename Columns::value_type> ||
              !schema::is_nullable<typename decltype(row_member<Row, I>())::type>)) &&
            ...);
}

template <class Query, class... Columns>
consteval bool is_query_of(type_list<Columns...>) {
    if constexpr (!part<Query>)
        return false;
    else if constexpr (row_arity<row_type<Query>>() != sizeof...(Columns))
        return false;
    else
        return columns_take<row_type<Query>, Columns...>(std::index_sequence_for<Columns...>{});
}

}  // namespace detail

/// Expressions that need no row to be calculated from.
template <class... Expressions>
concept rowless = (detail::reads_no_column(expr::leaves_of<Expressions>{}) && ...);

template <class... Expressions>
consteval void needs_no_row() {
    constexpr bool holds = rowless<Expressions...>;
    static_assert(holds,
                  "covet: an insert has no row whose columns it could read. Give values, or insert the rows of a query by "
                  "columns<…>().select(query).");
}

/// Columns of the model, each once.
template <class Model, auto... Members>
concept insertable_columns = detail::are_insertable<Model, Members...>();

/// `Generated` says whether generated columns may be given.
template <class Model, bool Generated, auto... Members>
consteval bool are_givable() {
    if constexpr (!insertable_columns<Model, Members...>)
        return false;
    else
        return (Generated || ((meta::member_index<Model, Members> != schema::model<Model>::generated) && ...)) &&
               required_columns_given<Model, expr::column<Model, meta::member_index<Model, Members>>...>;
}

template <class Model, bool Generated, auto... Members>
concept givable_columns = are_givable<Model, Generated, Members...>();

template <class Model, bool Generated, auto... Members>
consteval void gives_columns() {
    constexpr bool holds = givable_columns<Model, Generated, Members...>;
    if constexpr (holds)
        return;
    else if constexpr (!insertable_columns<Model, Members...>)
        static_assert(holds,
                      "covet: columns<…>() takes members of the model in insert<…>, each once, as in "
                      "columns<&Customer::name, &Customer::email>().");
    else if constexpr (!Generated && !((meta::member_index<Model, Members> != schema::model<Model>::generated) && ...))
        static_assert(holds,
                      "covet: columns<…>() names a column that the database generates. Leave it out, or say "
                      "overriding_generated() before columns<…>().");
    else
        inserts_required_columns<Model, expr::column<Model, meta::member_index<Model, Members>>...>();
}

/// An insert that has said columns<…>().
template <class Statement>
concept with_columns = Statement::template has<columns_clause> || Statement::template has<broken_clause>;

template <class Statement, std::size_t Values>
concept as_many_as_columns = with_columns<Statement> && expressions_in<columns_clause, Statement>::size == Values;

template <class Statement>
consteval void names_columns() {
    constexpr bool holds = with_columns<Statement>;
    static_assert(holds, "covet: values() and select() of an insert need to know which columns they give. Say columns<…>() before.");
}

template <class Statement, std::size_t Values>
consteval void gives_values() {
    constexpr bool holds = as_many_as_columns<Statement, Values> || Statement::template has<broken_clause>;
    if constexpr (!with_columns<Statement>)
        names_columns<Statement>();
    else
        static_assert(holds,
                      "covet: values() gives another number of values than columns<…>() names. Give one for each, in order.");
}

/// A query whose rows an insert can take.
template <class Statement, class Query>
concept insertable_query =
    with_columns<Statement> && detail::is_query_of<Query>(expressions_in<columns_clause, Statement>{});

template <class Statement, class Query>
consteval void inserts_query() {
    constexpr bool holds = insertable_query<Statement, Query> || Statement::template has<broken_clause>;
    if constexpr (!with_columns<Statement>)
        names_columns<Statement>();
    else if constexpr (!statement<Query>)
        static_assert(holds, "covet: select() of an insert takes a query, as in from<…>.select(…).");
    else if constexpr (!part<Query>)
        is_part<Query>();
    else
        static_assert(holds,
                      "covet: the query of an insert gives other columns than columns<…>() names. Select one expression for "
                      "each, in order, of its type, and none that can be NULL where the column is not optional.");
}

}  // namespace covet::query::check
