#pragma once

#include <covet/query/join.hpp>
#include <covet/query/paths.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/choices.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/statement_text.hpp>
#include <covet/sql/writer.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// \file
/// The text of FROM: tables, subqueries, and what is joined to them.
namespace covet::sql {

/// A whole query, without parentheses; the struct `Named` names its columns where it is not void.
template <class Query, class Named = void>
constexpr void write_query(writer& out) {
    if constexpr (std::is_void_v<Named>)
        statement_text<Query>::write(out);
    else
        statement_text<Query>::template write_named<Named>(out);
}

namespace detail {

/// In parentheses, as a part of another statement.
template <class Query, class Named = void>
constexpr void write_subquery(writer& out) {
    const bool qualified = out.set_qualified(true);
    const std::string_view before = out.set_beside({});
    const joined_name* const related = out.set_related(nullptr);
    out.put("(");
    write_query<Query, Named>(out);
    out.put(")");
    out.set_related(related);
    out.set_beside(before);
    out.set_qualified(qualified);
}

template <class Model>
constexpr void write_table(writer& out) {
    constexpr std::string_view table = schema::model<Model>::table;
    if (out.dialect() == mysql && out.is_changed(table)) out.lack(feature::subquery_of_changed_table);
    out.put_table(table);
}

template <class Source>
constexpr void write_source(writer& out) {
    using traits = expr::source_traits<Source>;
    if constexpr (expr::is_derived<Source>) {
        out.put_name(traits::name);
    } else {
        write_table<typename traits::row>(out);
        if constexpr (expr::is_path<Source> && !expr::source_traits<expr::root_of<Source>>::is_named) {
            if (out.related() != nullptr || traits::name != schema::model<typename traits::row>::table)
                out.put(" AS ").put_source(traits::name, true);
        } else if constexpr (traits::name != schema::model<typename traits::row>::table) {
            out.put(" AS ").put_name(traits::name);
        }
    }
}

/// A step of a path has the columns that the relation compares.
template <class Source, std::size_t Field>
constexpr void write_step(writer& out, bool optional, std::type_identity<expr::path<Source, Field>>) {
    using step = expr::path<Source, Field>;
    using link = schema::link<expr::row_of_source<Source>, Field>;
    out.put(optional ? " LEFT JOIN " : " JOIN ");
    write_source<step>(out);
    out.put(" ON ");
    separator conjunction{" AND "};
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((conjunction(out), write<expr::column<step, link::other[I]>>(out), out.put(" = "), write<expr::column<Source, link::own[I]>>(out)), ...);
    }(std::make_index_sequence<link::own.size()>{});
}

inline constexpr expr::choice all_steps = ~expr::choice{};

/// `used` has a bit for each step, or is `all_steps`.
template <class Root, bool Optional, class... Steps>
constexpr void write_steps(writer& out, expr::choice used, type_list<Steps...>) {
    [[maybe_unused]] const auto add = [&out, &used]<class Step>(std::type_identity<Step> step) {
        if constexpr (std::same_as<expr::root_of<Step>, Root>)
            if ((used & 1U) != 0) write_step(out, Optional || expr::source_traits<Step>::is_optional, step);
        if (used != all_steps) used >>= 1U;
    };
    (add(std::type_identity<Steps>{}), ...);
}

consteval std::string_view join_text(query::join_kind kind) {
    switch (kind) {
        case query::join_kind::left: return " LEFT JOIN ";
        case query::join_kind::right: return " RIGHT JOIN ";
        case query::join_kind::full: return " FULL JOIN ";
        case query::join_kind::cross: return " CROSS JOIN ";
        default: return " JOIN ";
    }
}

/// A condition that is off holds for all rows.
template <class Operand>
constexpr void write_join_operand(writer& out) {
    if (!out.put_before(" ON ", &write<Operand>)) out.put(" ON TRUE");
}

template <class Source, class Query>
constexpr void write_derived(writer& out, std::type_identity<query::subquery<Query>>) {
    write_subquery<Query, expr::row_of_source<Source>>(out);
    out.put(" AS ");
    write_source<Source>(out);
}

/// The subquery, if there is one, then the condition.
template <class Source, class First, class... Rest>
constexpr void write_join_operands(writer& out) {
    if constexpr (query::is_subquery<First>) {
        write_derived<Source>(out, std::type_identity<First>{});
        (write_join_operand<Rest>(out), ...);
    } else {
        write_source<Source>(out);
        write_join_operand<First>(out);
    }
}

template <query::join_kind Kind, bool Lateral, class Source, class... Operands>
constexpr void write_join(writer& out, std::type_identity<query::joined<Kind, Lateral, Source, Operands...>>) {
    if (Kind == query::join_kind::full && out.dialect() == mysql) out.lack(feature::full_join);
    if (Lateral && out.dialect() != postgresql) out.lack(feature::lateral);
    out.put(join_text(Kind));
    if (Lateral) out.put("LATERAL ");
    if constexpr (sizeof...(Operands) == 0)
        write_source<Source>(out);
    else
        write_join_operands<Source, Operands...>(out);
}

template <class Statement, class... Joins>
constexpr void write_joins(writer& out, expr::choice used, type_list<Joins...>) {
    using scope = query::scope_of<Statement>;
    const auto add = [&out, used]<class Join>(std::type_identity<Join> join) {
        using source = typename Join::source;
        write_join(out, join);
        write_steps<source, query::detail::holds_optional<scope, source>>(out, used, query::paths_of<Statement>{});
    };
    (add(std::type_identity<Joins>{}), ...);
}

template <class Source, class Query>
constexpr void write_table_expression(writer& out, std::type_identity<query::table_expression<Source, Query>>) {
    write_source<Source>(out);
    out.put(" AS ");
    write_subquery<Query, expr::row_of_source<Source>>(out);
}
template <class Source, class Query>
constexpr void write_table_expression(writer& out, std::type_identity<query::recursive_table_expression<Source, Query>>) {
    write_table_expression(out, std::type_identity<query::table_expression<Source, Query>>{});
}

template <class T>
inline constexpr bool is_recursive = false;
template <class Source, class Query>
inline constexpr bool is_recursive<query::recursive_table_expression<Source, Query>> = true;

template <class... Tables>
constexpr void write_with(writer& out, type_list<Tables...>) {
    out.put((is_recursive<Tables> || ...) ? "WITH RECURSIVE " : "WITH ");
    separator comma;
    ((comma(out), write_table_expression(out, std::type_identity<Tables>{})), ...);
    out.put(" ");
}

}  // namespace detail

/// The common table expressions of a statement, if it has any.
template <class Statement>
constexpr void write_with(writer& out) {
    if constexpr (Statement::template has<query::with_clause>)
        detail::write_with(out, query::expressions_in<query::with_clause, Statement>{});
}

/// What follows FROM.
template <class Statement>
constexpr void write_from(writer& out) {
    using source = typename Statement::source;
    [[maybe_unused]] expr::choice used = detail::all_steps;
    if constexpr (chooses_joins<Statement>)
        if (out.is_chosen()) used = out.next_choice();
    if constexpr (Statement::template has<query::from_clause>) {
        [&out]<class Subquery>(type_list<Subquery>) {
            detail::write_derived<source>(out, std::type_identity<Subquery>{});
        }(query::expressions_in<query::from_clause, Statement>{});
    } else {
        detail::write_source<source>(out);
    }
    if constexpr (query::has_paths<Statement>)
        detail::write_steps<source, query::detail::holds_optional<query::scope_of<Statement>, source>>(
            out, used, query::paths_of<Statement>{});
    if constexpr (Statement::template has<query::join_clause>)
        detail::write_joins<Statement>(out, used, query::expressions_in<query::join_clause, Statement>{});
}

/// In parentheses.
template <class Query>
struct expression_text<query::subquery<Query>> {
    static constexpr void write(writer& out) { detail::write_subquery<Query>(out); }
};

}  // namespace covet::sql
