#pragma once

#include <covet/query/ranked.hpp>
#include <covet/query/prefetch_rows.hpp>
#include <covet/query/select_related.hpp>
#include <covet/schema/model.hpp>
#include <covet/sql/clause.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/source.hpp>
#include <covet/sql/writer.hpp>

#include <cstddef>
#include <string_view>

/// \file
/// The text of a query with a limit for each of many keys. Its columns have new names inside, as joined tables may have the same.
namespace covet::sql {

namespace detail {

/// `"c12"`
constexpr writer& put_column_number(writer& out, std::size_t number) {
    char name[21]{};
    std::size_t at = sizeof name;
    do {
        name[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    name[--at] = 'c';
    return out.put_name({name + at, sizeof name - at});
}

template <class Source>
constexpr void write_numbered_columns(writer& out, separator& comma, std::size_t& number) {
    using model = schema::model<expr::row_of_source<Source>>;
    for (const schema::column_facts& column : model::columns) {
        comma(out);
        out.put_column(expr::source_traits<Source>::name, expr::is_derived<Source> ? std::string_view{} : model::table, column.name);
        put_column_number(out.put(" AS "), number++);
    }
}

template <class... Related>
constexpr void write_numbered_related(writer& out, separator& comma, std::size_t& number, type_list<Related...>) {
    (write_numbered_columns<Related>(out, comma, number), ...);
}

template <class... Columns>
constexpr void write_numbered(writer& out, separator& comma, std::size_t& number, type_list<Columns...>) {
    ((comma(out), write<Columns>(out), put_column_number(out.put(" AS "), number++)), ...);
}

template <class Query>
consteval std::size_t count_columns() {
    constexpr std::size_t related = []<class... Related>(type_list<Related...>) {
        return (schema::model<expr::row_of_source<Related>>::columns.size() + ... + 0);
    }(query::related_in<Query>{});
    return schema::model<typename Query::model>::columns.size() + related + query::expressions_in<query::beside_clause, Query>::size;
}

template <class... Keys, class... Terms>
constexpr void write_rank(writer& out, query::rank_clause<type_list<Keys...>, Terms...>*) {
    out.put("ROW_NUMBER() OVER (PARTITION BY ");
    write_list<Keys...>(out);
    out.put_before(" ORDER BY ", &write_list<Terms...>);
    out.put(") AS ").put_name("n");
}

template <class First, class Last>
constexpr void write_range(writer& out, query::rank_range_clause<First, Last>*) {
    write<First>(out.put_name("n").put(" BETWEEN "));
    write<Last>(out.put(" AND "));
}

}  // namespace detail

template <class Query>
constexpr void write_ranked(writer& out) {
    const bool outer = out.set_outer(query::scope_of<Query>::any_optional);
    separator comma, inner;
    std::size_t number = 0;
    out.put("SELECT ");
    for (std::size_t i = 0; i < detail::count_columns<Query>(); ++i) {
        comma(out);
        detail::put_column_number(out, i);
    }
    out.put(" FROM (");
    write_with<Query>(out);
    out.put("SELECT ");
    detail::write_numbered_columns<typename Query::source>(out, inner, number);
    detail::write_numbered_related(out, inner, number, query::related_in<Query>{});
    detail::write_numbered(out, inner, number, query::expressions_in<query::beside_clause, Query>{});
    detail::write_rank(out.put(", "), detail::clause_pointer<query::rank_clause, Query>{});
    out.put(" FROM ");
    write_from<Query>(out);
    detail::write_if<query::where_clause, Query>(out, " WHERE ");
    detail::write_if<query::window_clause, Query>(out, " WINDOW ");
    out.put(") AS ").put_name("ranked").put(" WHERE ");
    detail::write_range(out, detail::clause_pointer<query::rank_range_clause, Query>{});
    out.put(" ORDER BY ").put_name("n");
    out.set_outer(outer);
}

}  // namespace covet::sql
