#pragma once

#include <covet/query/check/grouping.hpp>
#include <covet/query/clause.hpp>
#include <covet/sql/expression.hpp>
#include <covet/sql/feature.hpp>
#include <covet/sql/precedence.hpp>
#include <covet/sql/writer.hpp>

/// \file
/// The text of `group_by(rollup(…))`.
namespace covet::sql {

namespace detail {

/// Whether expressions are some of the groups as they are, or are made of aggregates alone. With what is rolled up MariaDB
/// calculates as if it were never NULL, where it is a column that is NOT NULL in its table.
template <class... Groups, class... Xs>
consteval bool are_as_grouped(type_list<Groups...>, type_list<Xs...>) {
    return ((is_one_of<Xs, Groups...> || query::check::detail::is_grouped<Xs, type_list<>>) && ...);
}

template <class Query>
inline constexpr bool is_plain_rollup =
    !Query::template has<query::order_by_clause> && !Query::template has<query::window_clause> &&
    are_as_grouped(query::expressions_in<query::group_by_clause, Query>{}, query::expressions_in<query::projection_clause, Query>{}) &&
    are_as_grouped(type_list<>{}, query::expressions_in<query::having_clause, Query>{});

template <class... Groups>
constexpr void write_rolled_up(writer& out, type_list<Groups...>) {
    const bool after = out.dialect() != postgresql;
    out.put(after ? " GROUP BY " : " GROUP BY ROLLUP(");
    write_list<Groups...>(out);
    out.put(after ? " WITH ROLLUP" : ")");
}

template <class... Predicates>
constexpr void write_having_rows(writer& out, type_list<Predicates...>) {
    if (out.dialect() != postgresql) {
        (out.put_before(" HAVING ", &write<Predicates>), ...);
        return;
    }
    out.put(" HAVING COUNT(*) > 0");
    (out.put_before(" AND ", &write_at<Predicates, precedence::logical_and>), ...);
}

}  // namespace detail

/// GROUP BY and HAVING. Over no rows PostgreSQL has a group of all, and MySQL none: the empty group is left out.
template <class Query>
constexpr void write_rollup(writer& out) {
    if (out.dialect() == sqlite) out.lack(feature::rollup);
    if (out.dialect() == mysql && !detail::is_plain_rollup<Query>) out.lack(feature::calculation_of_rollup);
    detail::write_rolled_up(out, query::expressions_in<query::group_by_clause, Query>{});
    detail::write_having_rows(out, query::expressions_in<query::having_clause, Query>{});
}

}  // namespace covet::sql
