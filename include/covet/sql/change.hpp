#pragma once

#include <covet/query/read_back.hpp>
#include <covet/sql/results.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/writer.hpp>

/// \file
/// What the texts of insert, update and erase have in common: WITH before them, RETURNING behind.
namespace covet::sql::detail {

template <class Statement>
constexpr void write_with_of_change(writer& out) {
    if (Statement::template has<query::with_clause> && out.dialect() == mysql) out.lack(feature::with_of_change);
    write_with<Statement>(out);
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
        if (out.dialect() == sqlite) out.set_qualified(false);  // it knows but the one table here, by no name of its own
        out.put(" RETURNING ");
        if constexpr (expressions::size > 0)
            write_returned(out, expressions{});
        else
            write_all_returned<typename Statement::source>(out);
    }
}

}  // namespace covet::sql::detail
