#pragma once

#include <covet/query/erase.hpp>
#include <covet/query/update.hpp>
#include <covet/sql/assignment.hpp>
#include <covet/sql/change.hpp>
#include <covet/sql/select.hpp>

/// \file
/// The text of `update<T>` and `erase<T>`. They touch one table, so columns stand without its name.
namespace covet::sql {

namespace detail {

template <class Statement>
constexpr void write_restriction(writer& out) {
    const bool restricted = write_if<query::where_clause, Statement>(out, " WHERE ");
    if (!restricted && !Statement::template has<query::unconditional_clause>) out.change_all_rows();
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

}  // namespace covet::sql
