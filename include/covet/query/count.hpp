#pragma once

#include <covet/expr/aggregate.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/select.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

/// \file
/// The statements behind `db.count(query)`, `db.exists(query)`, `db.first(query)` and `db.one(query)`: other shapes of the
/// same query.
namespace covet::query {

/// `SELECT COUNT(*)` around a query.
template <class Query>
struct count_of : detail::taking_leaves<count_of<Query>, typename Query::leaves> {
    using wrapped = Query;
    using leaves = typename Query::leaves;

    constexpr explicit count_of(Query q) : query{std::move(q)} {}

    Query query;
};

/// `SELECT EXISTS` around a query.
template <class Query>
struct exists_of : detail::taking_leaves<exists_of<Query>, typename Query::leaves> {
    using wrapped = Query;
    using leaves = typename Query::leaves;

    constexpr explicit exists_of(Query q) : query{std::move(q)} {}

    Query query;
};

namespace detail {

template <template <class...> class Clause, class From, class To>
constexpr auto copy_clause(const From& from, To to) {
    if constexpr (From::template has<Clause>)
        return query::put(std::move(to), from.template get<Clause>());
    else
        return to;
}

/// The rows that a query reads, before it groups, selects or orders them.
template <class Query>
constexpr auto only_where(const Query& query) {
    auto tables = copy_clause<join_clause>(
        query, copy_clause<from_clause>(query, copy_clause<with_clause>(query, select_query<typename Query::source>{})));
    auto restricted = copy_clause<only_clause>(query, copy_clause<where_clause>(query, std::move(tables)));
    return copy_clause<named_clause>(query, std::move(restricted));
}

template <class Query>
constexpr auto only_rows(const Query& query) {
    auto grouped = copy_clause<rollup_clause>(query, copy_clause<group_by_clause>(query, only_where(query)));
    auto filtered = copy_clause<having_clause>(query, std::move(grouped));
    return copy_clause<offset_clause>(query, copy_clause<limit_clause>(query, std::move(filtered)));
}

template <class Row, class... Expressions>
std::bool_constant<(expr::is_aggregated<Expressions> || ...)> is_aggregate(const projection_clause<Row, Expressions...>&);

/// Whether aggregates make one row of all, be there any or none.
template <class Query>
consteval bool is_one_group() {
    if constexpr (Query::template has<projection_clause> && !Query::template has<group_by_clause>)
        return decltype(is_aggregate(std::declval<const Query&>().template get<projection_clause>())){};
    else
        return false;
}

/// Whether a query can do without clauses: not when one that is left out takes an argument of the call, or joins a table.
template <class Query, class Bare>
inline constexpr bool can_be_bared = Query::placeholder_count == Bare::placeholder_count && !is_one_group<Query>() &&
                                     paths_of<Query>::size == paths_of<Bare>::size;

/// A query whose rows are neither those of other queries nor written out.
template <class Query>
inline constexpr bool reads_tables = !Query::template has<compound_clause> && !Query::template has<values_clause>;

/// Clauses that change the number of rows after WHERE.
template <class Query>
inline constexpr bool counts_plainly =
    reads_tables<Query> && !Query::template has<distinct_clause> && !Query::template has<group_by_clause> &&
    !Query::template has<having_clause> && !Query::template has<limit_clause> && !Query::template has<offset_clause>;

/// An offset may skip all the rows that DISTINCT leaves.
template <class Query>
inline constexpr bool exists_plainly =
    reads_tables<Query> && (!Query::template has<distinct_clause> || !Query::template has<offset_clause>);

}  // namespace detail

/// The number of a query's rows, in one row.
template <class Query>
constexpr auto counted(const Query& query) {
    using bare = decltype(detail::only_where(query));
    if constexpr (detail::counts_plainly<Query> && detail::can_be_bared<Query, bare>)
        return detail::only_where(query).select(count());
    else
        return count_of<Query>{query};
}

/// Objects beside the rows do not count.
template <class Query>
    requires(Query::template has<related_clause>)
constexpr auto counted(const Query& query) {
    return query::counted(query::without<related_clause>(query));
}

/// A query that has rows when the given one has: what is selected and its order do not matter.
template <class Query>
constexpr auto existing(const Query& query) {
    using one = projection_clause<std::int64_t, constant<1>>;
    using bare = decltype(detail::only_rows(query));
    if constexpr (detail::exists_plainly<Query> && detail::can_be_bared<Query, bare>)
        return query::put(detail::only_rows(query), one{});
    else
        return query;
}

template <class Query>
    requires(Query::template has<related_clause>)
constexpr auto existing(const Query& query) {
    return query::existing(query::without<related_clause>(query));
}

/// Whether a query has rows, in one row.
template <class Query>
constexpr auto existence(const Query& query) {
    auto shape = existing(query);
    return exists_of<decltype(shape)>{std::move(shape)};
}

/// A query that stops after `Rows` rows, unless it has a limit of its own. What writes does not stop, nor what has its rows
/// from the program.
template <std::size_t Rows, class Query>
constexpr auto at_most(const Query& query) {
    if constexpr (Query::template has<limit_clause> || Query::template has<values_clause> ||
                  Query::kind != statement_kind::select)
        return query;
    else
        return query.limit(constant<Rows>{});
}

}  // namespace covet::query
