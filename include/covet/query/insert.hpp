#pragma once

#include <covet/query/build.hpp>
#include <covet/query/check/assignment.hpp>
#include <covet/query/check/insert.hpp>
#include <covet/query/conflict.hpp>
#include <covet/query/returning.hpp>
#include <covet/query/subquery.hpp>

#include <utility>

/// \file
/// `INSERT` of chosen columns. Whole objects are inserted by `db.insert(object)`.
///
///     db.run(insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = param), "ada@example.org");
namespace covet::query {

namespace detail {

template <class Statement, class... Values>
constexpr auto with_row(Statement statement, Values... values) {
    if constexpr (expr::any_invalid<Values...>) {
        return broken(std::move(statement));
    } else {
        check::needs_no_row<Values...>();
        return extended<values_clause>(std::move(statement), expr::make_node<row_of_values, expr::assigned>(std::move(values)...));
    }
}

template <class Statement, class... Columns, class... Values>
constexpr auto with_values(Statement statement, type_list<Columns...>, Values&&... values) {
    return with_row(std::move(statement), element<1>(expr::assign(Columns{}, std::forward<Values>(values)).operands)...);
}

}  // namespace detail

template <class Model, class... Clauses>
struct insert_statement : clause_list<insert_statement<Model, Clauses...>, Clauses...> {
    using source = Model;
    using model = expr::row_of_source<Model>;
    static constexpr statement_kind kind = statement_kind::insert;

    /// One assignment for each column given. Those left out must be optional, generated, or have a default.
    template <class... Assignments>
    constexpr auto set(Assignments... assignments) const {
        constexpr bool overriding = has_clause<overriding_clause, Clauses...>;
        check::assigns_settable<kind, Model, overriding, Assignments...>();
        if constexpr (check::settable<Model, overriding, Assignments...>) {
            check::inserts_required_columns<Model, check::detail::assigned_column<Assignments>...>();
            check::needs_no_row<typename check::detail::assignment_parts<Assignments>::expression...>();
            return query::put(*this, detail::make_clause<set_clause>(std::move(assignments)...));
        } else {
            return detail::broken(*this);
        }
    }

    /// The columns that `values` or `select` give. Those left out must be optional, generated, or have a default.
    template <auto... Members>
    constexpr auto columns() const {
        constexpr bool overriding = has_clause<overriding_clause, Clauses...>;
        check::gives_columns<Model, overriding, Members...>();
        if constexpr (check::givable_columns<Model, overriding, Members...>)
            return query::put(*this, columns_clause<expr::column<Model, meta::member_index<Model, Members>>...>{});
        else
            return detail::broken(*this);
    }

    /// One row, a value for each of the columns in order. Called again, another row of the same statement.
    template <class... Values>
    constexpr auto values(Values&&... values) const {
        check::gives_values<insert_statement, sizeof...(Values)>();
        if constexpr (check::as_many_as_columns<insert_statement, sizeof...(Values)>)
            return detail::with_values(*this, expressions_in<columns_clause, insert_statement>{}, std::forward<Values>(values)...);
        else
            return detail::broken(*this);
    }

    /// The rows of a query, whose expressions are the columns in order.
    template <class Query>
    constexpr auto select(Query query) const {
        check::inserts_query<insert_statement, Query>();
        if constexpr (check::insertable_query<insert_statement, Query>)
            return query::put(*this, detail::make_clause<from_clause>(subquery<Query>{std::move(query)}));
        else
            return detail::broken(*this);
    }

    /// Lets `set` and `columns` give a value to a column that the database would generate.
    constexpr auto overriding_generated() const {
        return query::put(*this, overriding_clause<>{});
    }

    /// What to do with a row that is there already, with the same values in the members of a unique key: `do_nothing()` or
    /// `do_update(…)`. Without members it is any key. Databases differ in how `run` counts the rows that were there.
    template <auto... Members>
    constexpr auto on_conflict() const {
        return detail::on_conflict<Members...>(*this);
    }

    /// The condition of `do_update`: other rows that are there stay as they are.
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) const {
        check::has_conflict_update<insert_statement, Predicates...>();
        if constexpr (check::updating_on_conflict<insert_statement> && check::always_there<Predicates...>)
            return detail::restricted(*this, std::move(predicate)...);
        else
            return detail::broken(*this);
    }

    /// What is read of each row that it inserts or updates: expressions as `select` takes them, or without any the whole row.
    template <class Row = void, class... Expressions>
    constexpr auto returning(Expressions&&... expressions) const {
        return detail::returned<Row>(*this, expr::selected(std::forward<Expressions>(expressions))...);
    }
};

}  // namespace covet::query

namespace covet {

template <class Model>
inline constexpr query::insert_statement<Model> insert{};

}  // namespace covet
