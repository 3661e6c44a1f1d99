#pragma once

#include <covet/query/conflict.hpp>
#include <covet/sql/assignment.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/select.hpp>
#include <covet/sql/writer.hpp>

#include <array>
#include <cstddef>

/// \file
/// The text of ON CONFLICT, and of ON DUPLICATE KEY UPDATE in its place. The latter meets a row by whichever key it is, has
/// no condition, and no way to do nothing but to set a column to itself.
namespace covet::sql {

template <class Model, std::size_t Index>
struct expression_text<expr::column<query::proposed<Model>, Index>> {
    static constexpr std::string_view name = schema::model<Model>::columns[Index].name;
    static constexpr void write(writer& out) {
        if (out.dialect() == mysql)
            out.put("VALUES(").put_name(name).put(")");
        else
            out.put("excluded.").put_name(name);
    }
};

namespace detail {

/// How many keys of a table a row may have in common with another one.
template <class Model, class... Entries>
consteval std::size_t count_keys(const schema::table_definition<Entries...>&, bool primary) {
    const auto is_unique = []<class Entry>(Entry*) {
        return requires { []<auto... M>(schema::unique_entry<M...>*) {}(static_cast<Entry*>(nullptr)); };
    };
    return (static_cast<std::size_t>(is_unique(static_cast<Entries*>(nullptr))) + ... + (primary ? 1U : 0U));
}

/// Whether the key that on_conflict() names is the only one that an insert can meet. The database makes no generated key
/// twice.
template <class Statement, class... Columns>
consteval bool is_only_key(type_list<Columns...>) {
    using model = schema::model<typename Statement::model>;
    constexpr bool given = !model::has_generated_key || Statement::template has<query::overriding_clause>;
    return count_keys<typename Statement::model>(model::definition, model::has_key && given) == 1;
}

template <class... Leaves>
consteval bool is_of_columns(type_list<Leaves...>) {
    return (expr::is_column<Leaves> && ...);
}

template <class Source, class Condition, class... Columns, class... Expressions>
consteval bool condition_reads_changed(type_list<expr::assignment<Columns, Expressions>...>) {
    changed_columns<Source> changed{};
    std::size_t left = sizeof...(Columns);
    ((--left > 0 ? void(changed[Columns::index] = true) : void()), ...);  // the last one sees itself as it was
    return is_any_changed<Source>(changed, expr::leaves_of<Condition>{});
}

template <class Condition, class Column, class Expression>
constexpr void write_if_assignment(writer& out, expr::assignment<Column, Expression>*) {
    using text = expression_text<expr::assignment<Column, Expression>>;
    text::write_target(out);
    out.put(" = IF(");
    sql::write<Condition>(out);
    out.put(", ");
    text::write_value(out);
    out.put(", ");
    sql::write<Column>(out);
    out.put(")");
}

template <class Statement, class... Assignments, class Condition>
constexpr void write_mysql_update_if(writer& out, type_list<Assignments...> all, type_list<Condition>) {
    using source = typename Statement::source;
    if (!is_of_columns(expr::leaves_of<Condition>{})) out.lack(feature::conflict_condition);
    if (condition_reads_changed<source, Condition>(all)) out.lack(feature::assigned_column);
    separator comma;
    ((comma(out), write_if_assignment<Condition>(out, static_cast<Assignments*>(nullptr))), ...);
}

template <class Statement, class... Columns>
constexpr void write_mysql_nothing(writer& out, type_list<Columns...>) {
    constexpr std::array<std::size_t, sizeof...(Columns) + 1> named{Columns::index..., 0};
    using column = expr::column<typename Statement::source, named[0]>;
    out.put_name(expression_text<column>::name).put(" = ");
    sql::write<column>(out);
}

template <class Statement, class... Columns>
constexpr void write_mysql_conflict(writer& out, type_list<Columns...> key) {
    using updates = query::expressions_in<query::conflict_update_clause, Statement>;
    if (sizeof...(Columns) > 0 && !is_only_key<Statement>(key)) out.lack(feature::conflict_key);
    out.put(" ON DUPLICATE KEY UPDATE ");
    if constexpr (updates::size == 0) {
        write_mysql_nothing<Statement>(out, key);
    } else {
        if (reads_changed_column<typename Statement::source>(updates{})) out.lack(feature::assigned_column);
        if constexpr (Statement::template has<query::where_clause>)
            write_mysql_update_if<Statement>(out, updates{}, query::expressions_in<query::where_clause, Statement>{});
        else
            write_if<query::conflict_update_clause, Statement>(out, "");
    }
}

template <class Statement, class... Columns>
constexpr void write_standard_conflict(writer& out, type_list<Columns...>) {
    out.put(" ON CONFLICT ");
    if constexpr (sizeof...(Columns) > 0) {
        separator comma;
        out.put("(");
        ((comma(out), out.put_name(expression_text<Columns>::name)), ...);
        out.put(") ");
    }
    if constexpr (Statement::template has<query::conflict_update_clause>) {
        write_if<query::conflict_update_clause, Statement>(out, "DO UPDATE SET ");
        write_if<query::where_clause, Statement>(out, " WHERE ");
    } else {
        out.put("DO NOTHING");
    }
}

/// Columns stand with their table's name, since those of the proposed row have the same.
template <class Statement>
constexpr void write_conflict(writer& out) {
    if constexpr (Statement::template has<query::conflict_clause>) {
        using key = query::expressions_in<query::conflict_clause, Statement>;
        const bool qualified = out.set_qualified(true);
        if (out.dialect() == mysql)
            write_mysql_conflict<Statement>(out, key{});
        else
            write_standard_conflict<Statement>(out, key{});
        out.set_qualified(qualified);
    }
}

}  // namespace detail

}  // namespace covet::sql
