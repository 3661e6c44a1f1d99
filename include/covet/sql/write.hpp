#pragma once

#include <covet/query/erase.hpp>
#include <covet/query/update.hpp>
#include <covet/sql/assignment.hpp>
#include <covet/sql/change.hpp>
#include <covet/sql/patch.hpp>
#include <covet/sql/select.hpp>

/// \file
/// The text of `update<T>` and `erase<T>`. Columns stand without the name of their table where
/// there is but one.
namespace covet::sql {

namespace detail {

template <class Statement>
constexpr void write_restriction(writer& out) {
    const bool restricted = write_if<query::where_clause, Statement>(out, " WHERE ");
    if (!restricted && !Statement::template has<query::unconditional_clause>) out.change_all_rows();
}

/// The table, whose columns need its name when they may be taken for those of another one.
template <class Statement>
constexpr void write_changed_table(writer& out) {
    using source = typename Statement::source;
    out.set_qualified(expr::source_traits<source>::is_named || Statement::template has<query::join_clause>);
    write_source<source>(out);
}

template <class... Joins>
constexpr void write_tables(writer& out, std::string_view before, type_list<Joins...>) {
    if constexpr (sizeof...(Joins) > 0) {
        separator comma;
        out.put(before);
        ((comma(out), write_source<typename Joins::source>(out)), ...);
    }
}

/// MySQL changes the columns of one table in the order of the assignments, and of several in any order.
template <class Statement, class... Assignments>
constexpr void write_assignments(writer& out, type_list<Assignments...> assignments) {
    using source = typename Statement::source;
    constexpr bool joins = Statement::template has<query::join_clause>;
    if (out.dialect() == mysql && (joins ? reads_other_column<source>(assignments) : reads_changed_column<source>(assignments)))
        out.lack(feature::assigned_column);
    separator comma;
    out.put(" SET ");
    const auto write = [&]<class Assignment>(std::type_identity<Assignment>) {
        comma(out);
        if (joins && out.dialect() == mysql) out.put_name(expr::source_traits<source>::name).put(".");
        expression_text<Assignment>::write(out);
    };
    (write(std::type_identity<Assignments>{}), ...);
}

}  // namespace detail

template <class Source, class... Clauses>
struct statement_text<query::update_statement<Source, Clauses...>> {
    using statement = query::update_statement<Source, Clauses...>;
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "update";
    static constexpr void write(writer& out) {
        using joins = query::expressions_in<query::join_clause, statement>;
        const bool lists_tables_first = out.dialect() == mysql;
        detail::write_with_of_change<statement>(out);
        out.put("UPDATE ");
        detail::write_changed_table<statement>(out);
        if (lists_tables_first) detail::write_tables(out, ", ", joins{});
        out.set_changed(schema::model<expr::row_of_source<Source>>::table);
        detail::write_assignments<statement>(out, query::expressions_in<query::set_clause, statement>{});
        if (!lists_tables_first) detail::write_tables(out, " FROM ", joins{});
        detail::write_restriction<statement>(out);
        detail::write_returning<statement>(out);
    }
    static constexpr auto results() { return returned_columns<statement>(); }
};

template <class Source, class... Clauses>
struct statement_text<query::erase_statement<Source, Clauses...>> {
    using statement = query::erase_statement<Source, Clauses...>;
    static constexpr access how = access::write;
    static constexpr std::string_view verb = "erase";
    static constexpr void write(writer& out) {
        detail::write_with_of_change<statement>(out);
        out.put("DELETE ");
        if (out.dialect() == mysql && expr::source_traits<Source>::is_named)
            out.put_name(expr::source_traits<Source>::name).put(" ");
        out.put("FROM ");
        detail::write_changed_table<statement>(out);
        out.set_changed(schema::model<expr::row_of_source<Source>>::table);
        detail::write_restriction<statement>(out);
        detail::write_returning<statement>(out);
    }
    static constexpr auto results() { return returned_columns<statement>(); }
};

}  // namespace covet::sql
