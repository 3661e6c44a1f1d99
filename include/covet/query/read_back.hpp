#pragma once

#include <covet/expr/comparison.hpp>
#include <covet/query/insert.hpp>
#include <covet/query/select.hpp>

#include <utility>

/// \file
/// MySQL has no RETURNING. What an insert of one row returns can be read back exactly, in the same transaction, where the
/// database generates the row's key and tells it.
namespace covet::query {

namespace detail {

template <class Model, class... Assignments>
consteval bool generates_key(type_list<Assignments...>) {
    if constexpr (schema::model<Model>::has_generated_key)
        return sizeof...(Assignments) > 0 && check::ungenerated_targets<Assignments...>;
    else
        return false;
}

/// The values of others would have no place in the text of the insert.
template <class... Leaves>
consteval bool are_columns(type_list<Leaves...>) {
    return (expr::is_column<Leaves> && ...);
}

template <class Statement, class... Expressions>
consteval bool can_read_back(type_list<Expressions...>) {
    return (are_columns(expr::leaves_of<Expressions>{}) && ...) &&
           generates_key<typename Statement::model>(expressions_in<set_clause, Statement>{});
}

template <class Statement>
consteval bool is_read_back() {
    if constexpr (requires { requires Statement::kind == statement_kind::insert && Statement::template has<returning_clause> &&
                                         !Statement::template has<conflict_clause>; })
        return can_read_back<Statement>(expressions_in<returning_clause, Statement>{});
    else
        return false;
}

template <class Query, class Row, class... Expressions>
constexpr auto with_rows_of(Query query, const returning_clause<Row, Expressions...>& returned) {
    if constexpr (sizeof...(Expressions) == 0)
        return query;
    else
        return query::put(std::move(query), projection_clause<Row, Expressions...>{returned.expressions});
}

}  // namespace detail

/// A statement whose RETURNING is emulated on MySQL.
template <class Statement>
concept reads_back = detail::is_read_back<Statement>();

/// The query that reads the row of an insert, by its key.
template <reads_back Statement>
constexpr auto read_back(const Statement& statement) {
    using model = typename Statement::model;
    constexpr expr::column<model, schema::model<model>::generated> key{};
    auto query = from<model>.where(key == param).template only<mysql>();
    return detail::with_rows_of(std::move(query), statement.template get<returning_clause>());
}

}  // namespace covet::query
