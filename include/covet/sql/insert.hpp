#pragma once

#include <covet/query/insert.hpp>
#include <covet/sql/change.hpp>
#include <covet/sql/conflict.hpp>
#include <covet/sql/select.hpp>

/// \file
/// The text of `insert<T>`.
namespace covet::sql {

namespace detail {

template <class... Columns>
constexpr void write_inserted(writer& out, type_list<Columns...>) {
    out.put(" (");
    separator comma;
    ((comma(out), out.touch({expression_text<Columns>::table, expression_text<Columns>::name, access::write}),
      out.put_name(expression_text<Columns>::name)),
     ...);
    out.put(")");
}

template <class Column, class Value>
constexpr void write_inserted_value(writer& out) {
    expression_text<expr::assignment<Column, Value>>::write_value(out);
}

template <class... Columns, class... Values>
constexpr void write_row(writer& out, type_list<expr::assignment<Columns, Values>...>) {
    out.put("(");
    separator comma;
    ((comma(out), write_inserted_value<Columns, Values>(out)), ...);
    out.put(")");
}

template <class... Columns, class... Values>
constexpr void write_row(writer& out, type_list<Columns...>,
                         expr::node<query::row_of_values, expr::assigned, Values...>*) {
    write_row(out, type_list<expr::assignment<Columns, Values>...>{});
}

template <class Columns, class... Rows>
constexpr void write_rows(writer& out, Columns columns, type_list<Rows...>) {
    separator comma;
    ((comma(out), write_row(out, columns, static_cast<Rows*>(nullptr))), ...);
}

template <class Query, class Source>
consteval bool reads_source() {
    if constexpr (requires { typename Query::source; })
        return query::in_scope_of<query::scope_of<Query>, Source>;
    else
        return true;
}

/// SQLite takes the ON of ON CONFLICT for that of a join, unless something stands between.
template <class Statement, class Query>
constexpr void write_inserted_query(writer& out, type_list<query::subquery<Query>>) {
    constexpr bool meets_rows = Statement::template has<query::conflict_clause>;
    const bool nested = meets_rows && out.dialect() == sqlite;
    const bool qualified = out.set_qualified(true);
    out.put(nested ? " SELECT * FROM (" : " ");
    write_query<Query>(out);
    if (nested) out.put(") AS ").put_name("proposed").put(" WHERE TRUE");
    out.set_qualified(qualified);
    if (meets_rows && out.dialect() == mysql && reads_source<Query, typename Statement::source>())
        out.lack(feature::conflict_with_source);
}

template <class... Assignments>
type_list<typename query::check::detail::assigned_column<Assignments>...> columns_assigned(type_list<Assignments...>);

template <class Statement>
constexpr void write_insert(writer& out) {
    using columns = query::expressions_in<query::columns_clause, Statement>;
    out.put("INSERT INTO ").put_table(schema::model<typename Statement::model>::table);
    if constexpr (Statement::template has<query::values_clause>) {
        write_inserted(out, columns{});
        out.put(" VALUES ");
        write_rows(out, columns{}, query::expressions_in<query::values_clause, Statement>{});
    } else if constexpr (Statement::template has<query::from_clause>) {
        write_inserted(out, columns{});
        write_inserted_query<Statement>(out, query::expressions_in<query::from_clause, Statement>{});
    } else {
        using assignments = query::expressions_in<query::set_clause, Statement>;
        write_inserted(out, decltype(columns_assigned(assignments{})){});
        out.put(" VALUES ");
        write_row(out, assignments{});
    }
}

}  // namespace detail

template <class Model, class... Clauses>
struct statement_text<query::insert_statement<Model, Clauses...>> {
    using statement = query::insert_statement<Model, Clauses...>;
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "insert";
    static constexpr void write(writer& out) {
        detail::write_with_of_change<statement>(out);
        out.set_qualified(false);
        detail::write_insert<statement>(out);
        detail::write_conflict<statement>(out);
        detail::write_returning<statement>(out);
    }
    static constexpr auto results() { return returned_columns<statement>(); }
};

}  // namespace covet::sql
