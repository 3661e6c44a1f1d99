#pragma once

#include <covet/query/erase.hpp>
#include <covet/query/insert.hpp>
#include <covet/query/update.hpp>
#include <covet/sql/select.hpp>

#include <array>

/// \file
/// The text of `update<T>`, `erase<T>` and `insert<T>`. They touch one table, so columns stand without its name.
namespace covet::sql {

namespace detail {

template <class... Assignments>
constexpr void write_insert(writer& out, const query::set_clause<Assignments...>*) {
    out.put(" (");
    separator comma;
    ((comma(out), expression_text<Assignments>::write_target(out)), ...);
    out.put(")");
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
        out.set_qualified(false);
        out.put("UPDATE ").put_table(schema::model<Model>::table);
        detail::write_if<query::set_clause, statement>(out, " SET ");
        detail::write_if<query::where_clause, statement>(out, " WHERE ");
    }
    static constexpr auto results() { return std::array<result_description, 0>{}; }
};

template <class Model, class... Clauses>
struct statement_text<query::erase_statement<Model, Clauses...>> {
    using statement = query::erase_statement<Model, Clauses...>;
    static constexpr access how = access::write;
    static constexpr void write(writer& out) {
        out.set_qualified(false);
        out.put("DELETE FROM ").put_table(schema::model<Model>::table);
        detail::write_if<query::where_clause, statement>(out, " WHERE ");
    }
    static constexpr auto results() { return std::array<result_description, 0>{}; }
};

template <class Model, class... Clauses>
struct statement_text<query::insert_statement<Model, Clauses...>> {
    using statement = query::insert_statement<Model, Clauses...>;
    static constexpr access how = access::write;
    static constexpr void write(writer& out) {
        out.set_qualified(false);
        out.put("INSERT INTO ").put_table(schema::model<Model>::table);
        detail::write_insert(out, detail::clause_pointer<query::set_clause, statement>{});
        detail::write_insert_values(out, detail::clause_pointer<query::set_clause, statement>{});
    }
    static constexpr auto results() { return std::array<result_description, 0>{}; }
};

}  // namespace covet::sql
