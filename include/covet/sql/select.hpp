#pragma once

#include <covet/query/count.hpp>
#include <covet/query/prefetch_rows.hpp>
#include <covet/query/select.hpp>
#include <covet/sql/after.hpp>
#include <covet/sql/clause.hpp>
#include <covet/sql/contents.hpp>
#include <covet/sql/aggregate.hpp>
#include <covet/sql/array_column.hpp>
#include <covet/sql/case.hpp>
#include <covet/sql/cast.hpp>
#include <covet/sql/division.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/extract.hpp>
#include <covet/sql/filter.hpp>
#include <covet/sql/function.hpp>
#include <covet/sql/json_array_agg.hpp>
#include <covet/sql/lock.hpp>
#include <covet/sql/number.hpp>
#include <covet/sql/predicate.hpp>
#include <covet/sql/ranked.hpp>
#include <covet/sql/results.hpp>
#include <covet/sql/rollup.hpp>
#include <covet/sql/source.hpp>
#include <covet/sql/sql_function.hpp>
#include <covet/sql/statement_text.hpp>
#include <covet/sql/string_agg.hpp>
#include <covet/sql/text.hpp>
#include <covet/sql/time.hpp>
#include <covet/sql/window.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// The text of SELECT.
namespace covet::sql {

namespace detail {

template <class X>
constexpr bool orders_null(const writer& out) {
    return expr::is_ordinal<X> || schema::is_nullable<expr::value_type_of<X>> ||
           (out.outer() && expr::null_rule_of<expr::operation_of<X>>() != expr::null_rule::never);
}

}  // namespace detail

/// PostgreSQL alone puts NULL last in ascending order; all are made to put it first.
template <class X>
struct expression_text<expr::node<expr::op::ascending, expr::ordering, X>> {
    static constexpr void write(writer& out) {
        sql::write<X>(out);
        if (out.dialect() == postgresql && detail::orders_null<X>(out)) out.put(" NULLS FIRST");
    }
};

template <class X>
struct expression_text<expr::node<expr::op::descending, expr::ordering, X>> {
    static constexpr void write(writer& out) {
        sql::write<X>(out);
        out.put(" DESC");
        if (out.dialect() == postgresql && detail::orders_null<X>(out)) out.put(" NULLS LAST");
    }
};

/// The keys in the order in which they were asked for; nothing when none was.
template <std::size_t N, class... Keys>
struct expression_text<expr::node<expr::op::chosen_order, expr::ordering, expr::chosen_keys<N>, Keys...>> {
    static constexpr void write(writer& out) {
        if (!out.is_chosen()) return write_list<expr::node<expr::op::descending, expr::ordering, Keys>...>(out);
        separator comma;
        for (expr::choice left = out.next_choice(); left > 0; --left) {
            const expr::choice term = out.next_choice();
            comma(out);
            std::size_t at = 0;
            ((at++ == term / 2 ? write_term<Keys>(out, term % 2 != 0) : void()), ...);
        }
    }
    template <class Key>
    static constexpr void write_term(writer& out, bool descends) {
        if (descends)
            sql::write<expr::node<expr::op::descending, expr::ordering, Key>>(out);
        else
            sql::write<expr::node<expr::op::ascending, expr::ordering, Key>>(out);
    }
};

namespace detail {

template <class Source>
struct column_list {
    static constexpr void write(writer& out) {
        separator comma;
        for (const schema::column_facts& column : schema::model<expr::row_of_source<Source>>::columns) {
            comma(out);
            out.put_name(expr::source_traits<Source>::name).put(".").put_name(column.name);
        }
    }
    static constexpr auto contents = contents_of<column_list>();
    static constexpr auto texts = contents.texts();
};

}  // namespace detail

/// All columns of a table, in the order of the members. Their text is a constant of its own, which the queries of a
/// model share: most of what a compiler would have to write again for each.
template <class Source>
constexpr void write_columns(writer& out) {
    using model = schema::model<expr::row_of_source<Source>>;
    out.put(detail::column_list<Source>::texts[index_of(out.dialect())]);
    if constexpr (!expr::is_derived<Source>)
        for (const schema::column_facts& column : model::columns) out.touch({model::table, column.name, access::read});
}

namespace detail {

/// An expression under the name that the rows of a subquery give it.
template <class Row, std::size_t I, class Expression>
constexpr void write_named(writer& out) {
    write<Expression>(out);
    if constexpr (!std::is_void_v<Row>) {
        constexpr std::string_view name = schema::model<Row>::columns[I].name;
        if (column_name<Expression>() != name) out.put(" AS ").put_name(name);
    }
}

template <class Named, class Row, class... Expressions>
constexpr void write_projection(writer& out, const query::projection_clause<Row, Expressions...>*) {
    separator comma;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((comma(out), write_named<Named, I, Expressions>(out)), ...);
    }(std::index_sequence_for<Expressions...>{});
}

/// The columns of a model, and of those that are read beside it.
template <class Source, class... Related>
constexpr void write_models(writer& out, type_list<Related...>) {
    write_columns<Source>(out);
    ((out.put(", "), write_columns<Related>(out)), ...);
}

/// SQLite and MySQL have no OFFSET without LIMIT: their manuals give these for "no limit".
template <class Query>
constexpr void write_limit(writer& out) {
    const bool limited = write_if<query::limit_clause, Query>(out, " LIMIT ");
    if (limited || out.dialect() == postgresql)
        write_if<query::offset_clause, Query>(out, " OFFSET ");
    else
        write_if<query::offset_clause, Query>(
            out, out.dialect() == sqlite ? " LIMIT -1 OFFSET " : " LIMIT 18446744073709551615 OFFSET ");
}

}  // namespace detail

/// `Named` is the struct that names the columns of a subquery; void elsewhere.
template <class Query, class Named = void>
constexpr void write_select(writer& out) {
    using source = typename Query::source;
    const bool outer = out.set_outer(query::scope_of<Query>::any_optional || Query::template has<query::rollup_clause>);
    write_with<Query>(out);
    out.put("SELECT ");
    if constexpr (Query::template has<query::distinct_clause>) out.put("DISTINCT ");
    if constexpr (Query::template has<query::projection_clause>)
        detail::write_projection<Named>(out, detail::clause_pointer<query::projection_clause, Query>{});
    else
        detail::write_models<source>(out, query::related_in<Query>{});
    detail::write_if<query::beside_clause, Query>(out, ", ");
    out.put(" FROM ");
    write_from<Query>(out);
    detail::write_if<query::where_clause, Query>(out, " WHERE ");
    if constexpr (Query::template has<query::rollup_clause>) {
        write_rollup<Query>(out);
    } else {
        detail::write_if<query::group_by_clause, Query>(out, " GROUP BY ");
        detail::write_if<query::having_clause, Query>(out, " HAVING ");
    }
    detail::write_if<query::window_clause, Query>(out, " WINDOW ");
    detail::write_if<query::order_by_clause, Query>(out, " ORDER BY ");
    detail::write_limit<Query>(out);
    if constexpr (Query::template has<query::lock_clause>)
        detail::write_lock<Query>(out, detail::clause_pointer<query::lock_clause, Query>{});
    out.set_outer(outer);
}

template <class Source, class... Clauses>
struct statement_text<query::select_query<Source, Clauses...>> {
    using query_type = query::select_query<Source, Clauses...>;
    static constexpr access how = access::read;
    static constexpr std::string_view verb = "select";
    static constexpr void write(writer& out) {
        if constexpr (query_type::template has<query::rank_clause>)
            write_ranked<query_type>(out);
        else
            write_select<query_type>(out);
    }
    template <class Named>
    static constexpr void write_named(writer& out) {
        write_select<query_type, Named>(out);
    }
    static constexpr auto results() { return result_columns<query_type>(); }
};

template <class Query>
struct statement_text<query::count_of<Query>> {
    static constexpr access how = access::read;
    static constexpr std::string_view verb = "select";
    static constexpr void write(writer& out) {
        out.put("SELECT COUNT(*) FROM (");
        write_query<Query>(out);
        out.put(") AS ").put_name("counted");
    }
    static constexpr auto results() { return std::array{result_description{"count", {sql_type::int64}, false}}; }
};

template <class Query>
struct statement_text<query::exists_of<Query>> {
    static constexpr access how = access::read;
    static constexpr std::string_view verb = "exists";
    static constexpr void write(writer& out) {
        // SQLite forgets DISTINCT right inside of EXISTS, where it matters to an offset.
        constexpr bool nested = Query::template has<query::distinct_clause> && Query::template has<query::offset_clause>;
        out.put("SELECT EXISTS (");
        if (nested) out.put("SELECT 1 FROM (");
        write_query<Query>(out);
        if (nested) out.put(") AS ").put_name("found");
        out.put(")");
    }
    static constexpr auto results() { return std::array{result_description{"exists", {sql_type::boolean}, false}}; }
};

}  // namespace covet::sql
