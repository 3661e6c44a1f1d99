#pragma once

#include <covet/expr/value.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/values.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// `VALUES` as a table: rows that the program gives, where a query can stand.
///
///     using sold = derived<Sold, "sold">;
///     from_query<sold>(values(Sold{1, 2}, Sold{2, 3})).where(sold::col<&Sold::copies> > 2)
namespace covet::query {

/// Rows of bound values, of which each column is a member of `Row`.
template <class Row, class... Clauses>
struct values_query : clause_list<values_query<Row, Clauses...>, Clauses...> {
    using source = Row;
    using model = Row;
    static constexpr statement_kind kind = statement_kind::select;
};

namespace detail {

/// What stands in the place of rows after a broken rule.
struct no_row {};

/// Text in an object that the caller keeps is viewed; that of a temporary is moved into the query.
template <class Object, std::size_t... I>
constexpr auto row_values(Object&& object, std::index_sequence<I...>) {
    using row = std::remove_cvref_t<Object>;
    if constexpr (std::is_lvalue_reference_v<Object>)
        return expr::make_node<row_of_values, expr::assigned>(
            expr::bind_as<meta::member_type<row, I>>(meta::get<I>(object))...);
    else
        return expr::make_node<row_of_values, expr::assigned>(
            expr::bind_as<meta::member_type<row, I>>(std::move(meta::get<I>(object)))...);
}

template <class Row, class... Rows>
constexpr auto table_of_values(Rows&&... rows) {
    auto clause = make_clause<values_clause>(
        row_values(std::forward<Rows>(rows), std::make_index_sequence<meta::member_count<Row>>{})...);
    return query::put(values_query<Row>{}, std::move(clause));
}

}  // namespace detail

}  // namespace covet::query

namespace covet {

/// A query whose rows are these objects, all of one struct. Text and bytes in an object that is an lvalue are viewed, and
/// must outlive the query.
template <class... Rows>
constexpr auto values(Rows&&... rows) {
    query::check::are_values<Rows...>();
    if constexpr (query::check::table_of_values<Rows...>)
        return query::detail::table_of_values<std::common_type_t<std::remove_cvref_t<Rows>...>>(std::forward<Rows>(rows)...);
    else
        return query::detail::broken(query::values_query<query::detail::no_row>{});
}

}  // namespace covet
