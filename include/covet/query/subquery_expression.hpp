#pragma once

#include <covet/expr/in.hpp>
#include <covet/query/check/subquery.hpp>
#include <covet/query/count.hpp>
#include <covet/query/subquery.hpp>

#include <type_traits>
#include <utility>

/// \file
/// Queries as operands: a scalar, IN, EXISTS, ANY and ALL.
///
///     col<&Order::total> > scalar(from<Order>.select(avg(col<&Order::total>)))
///     col<&Order::customer_id>.in(from<Customer>.where(…).select(col<&Customer::id>))
///     exists(from<Order>.where(col<&Order::customer_id> == c::col<&Customer::id>))      // c is an alias outside
///     col<&Part::price> >= all(from<Part>.select(col<&Part::price>))
namespace covet::expr {

/// What ANY and ALL of a subquery read as: something to compare with, and nothing else.
template <class T>
struct quantified {};

namespace op {
struct scalar {};
struct exists {
    static constexpr null_rule nulls = null_rule::never;
};
struct in_query {};
struct any {};
struct all {};
}  // namespace op

}  // namespace covet::expr

namespace covet::schema {

template <class T>
struct family<expr::quantified<T>> : family<T> {};

namespace detail {

template <class T>
struct without_optional<expr::quantified<std::optional<T>>> {
    using type = expr::quantified<T>;
};

}  // namespace detail

}  // namespace covet::schema

namespace covet::query {

namespace detail {

/// A query without groups whose one row of aggregates is always there gives its value; any other may have no row.
template <class Query>
using scalar_value = std::conditional_t<is_one_group<Query>(), row_type<Query>, schema::nullable<row_type<Query>>>;

template <class Op, class Query>
constexpr auto quantifier(Query query) {
    check::is_part<Query>();
    if constexpr (check::part<Query>) check::gives_single_values<Query>();
    if constexpr (check::part<Query> && check::single_column<Query>)
        return expr::make_node<Op, expr::quantified<row_type<Query>>>(subquery<Query>{std::move(query)});
    else
        return expr::invalid{};
}

}  // namespace detail

/// `x IN (query)`; `covet::expr` finds it by the query.
template <class X, class Query>
constexpr auto in_subquery(const X& x, Query query) {
    check::is_part<Query>();
    if constexpr (check::part<Query>) check::looks_among<X, Query>();
    if constexpr (check::among<X, Query>) {
        constexpr bool may_be_null = schema::is_nullable<expr::value_type_of<X>> || schema::is_nullable<row_type<Query>>;
        using truth = std::conditional_t<may_be_null, std::optional<bool>, bool>;
        return expr::make_node<expr::op::in_query, truth>(x, subquery<Query>{std::move(query)});
    } else {
        return expr::invalid{};
    }
}

}  // namespace covet::query

namespace covet {

/// The one value of a query's one row; NULL when there is no row. More than one row is an error on PostgreSQL and MySQL,
/// while SQLite takes the first: say limit(1) with an order where there may be more.
template <class Query>
constexpr auto scalar(Query query) {
    query::check::is_part<Query>();
    if constexpr (query::check::part<Query>) query::check::gives_single_values<Query>();
    if constexpr (query::check::part<Query> && query::check::single_column<Query>)
        return expr::make_node<expr::op::scalar, query::detail::scalar_value<Query>>(
            query::subquery<Query>{std::move(query)});
    else
        return expr::invalid{};
}

/// Whether a query has rows.
template <class Query>
    requires query::statement<Query>
constexpr auto exists(const Query& query) {
    query::check::is_part<Query>();
    if constexpr (query::check::part<Query>) {
        auto shape = query::existing(query);
        return expr::make_node<expr::op::exists, bool>(query::subquery<decltype(shape)>{std::move(shape)});
    } else {
        return expr::invalid{};
    }
}

/// Compared with, says whether the comparison holds for some value of the query.
template <class Query>
    requires query::statement<Query>
constexpr auto any(Query query) {
    return query::detail::quantifier<expr::op::any>(std::move(query));
}

/// Compared with, says whether the comparison holds for each value of the query.
template <class Query>
    requires query::statement<Query>
constexpr auto all(Query query) {
    return query::detail::quantifier<expr::op::all>(std::move(query));
}

}  // namespace covet
