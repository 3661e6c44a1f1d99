#pragma once

#include <covet/query/erase.hpp>
#include <covet/query/insert.hpp>
#include <covet/query/read_back.hpp>
#include <covet/query/update.hpp>
#include <covet/sql/assignment.hpp>
#include <covet/sql/conflict.hpp>
#include <covet/sql/select.hpp>

#include <array>

/// \file
/// The text of `update<T>`, `erase<T>` and `insert<T>`. They touch one table, so columns stand without its name.
namespace covet::sql {

namespace detail {

template <class Statement>
constexpr void write_restriction(writer& out) {
    const bool restricted = write_if<query::where_clause, Statement>(out, " WHERE ");
    if (!restricted && !Statement::template has<query::unconditional_clause>) out.change_all_rows();
}

template <class Statement>
constexpr void write_with_of_change(writer& out) {
    if (Statement::template has<query::with_clause> && out.dialect() == mysql) out.lack(feature::with_of_change);
    write_with<Statement>(out);
}

template <class... Assignments>
constexpr void write_insert(writer& out, const query::set_clause<Assignments...>*) {
    out.put(" (");
    separator comma;
    ((comma(out), expression_text<Assignments>::write_target(out)), ...);
    out.put(")");
}

template <class... Expressions>
constexpr void write_returned(writer& out, type_list<Expressions...>) {
    write_list<Expressions...>(out);
}

template <class Source>
constexpr void write_all_returned(writer& out) {
    using model = schema::model<expr::row_of_source<Source>>;
    separator comma;
    for (const schema::column_facts& column : model::columns)
        comma(out), out.put_column(expr::source_traits<Source>::name, model::table, column.name);
}

template <class Statement>
constexpr void write_returning(writer& out) {
    if constexpr (Statement::template has<query::returning_clause>) {
        using expressions = query::expressions_in<query::returning_clause, Statement>;
        if (out.dialect() == mysql) {
            if (!query::reads_back<Statement>) out.lack(feature::returning);
            return;
        }
        out.put(" RETURNING ");
        if constexpr (expressions::size > 0)
            write_returned(out, expressions{});
        else
            write_all_returned<typename Statement::source>(out);
    }
}

template <class... Assignments>
constexpr void write_insert_values(writer& out, const query::set_clause<Assignments...>*) {
    out.put(" VALUES (");
    separator comma;
    ((comma(out), expression_text<Assignments>::write_value(out)), ...);
    out.put(")");
}

}  // namespace detail

template <class Model, class... Clauses>
struct statement_text<query::update_statement<Model, Clauses...>> {
    using statement = query::update_statement<Model, Clauses...>;
    static constexpr access how = access::write;
    static constexpr void write(writer& out) {
        detail::write_with_of_change<statement>(out);
        out.set_qualified(false);
        out.put("UPDATE ").put_table(schema::model<Model>::table);
        if (out.dialect() == mysql && detail::reads_changed_column<Model>(query::expressions_in<query::set_clause, statement>{}))
            out.lack(feature::assigned_column);
        detail::write_if<query::set_clause, statement>(out, " SET ");
        detail::write_restriction<statement>(out);
        detail::write_returning<statement>(out);
    }
    static constexpr auto results() { return returned_columns<statement>(); }
};

template <class Model, class... Clauses>
struct statement_text<query::erase_statement<Model, Clauses...>> {
    using statement = query::erase_statement<Model, Clauses...>;
    static constexpr access how = access::write;
    static constexpr void write(writer& out) {
        detail::write_with_of_change<statement>(out);
        out.set_qualified(false);
        out.put("DELETE FROM ").put_table(schema::model<Model>::table);
        detail::write_restriction<statement>(out);
        detail::write_returning<statement>(out);
    }
    static constexpr auto results() { return returned_columns<statement>(); }
};

template <class Model, class... Clauses>
struct statement_text<query::insert_statement<Model, Clauses...>> {
    using statement = query::insert_statement<Model, Clauses...>;
    static constexpr access how = access::write;
    static constexpr void write(writer& out) {
        detail::write_with_of_change<statement>(out);
        out.set_qualified(false);
        out.put("INSERT INTO ").put_table(schema::model<Model>::table);
        detail::write_insert(out, detail::clause_pointer<query::set_clause, statement>{});
        detail::write_insert_values(out, detail::clause_pointer<query::set_clause, statement>{});
        detail::write_conflict<statement>(out);
        detail::write_returning<statement>(out);
    }
    static constexpr auto results() { return returned_columns<statement>(); }
};

}  // namespace covet::sql
