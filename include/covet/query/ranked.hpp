#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/choice.hpp>
#include <covet/expr/order.hpp>
#include <covet/query/build.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/row_number.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/model.hpp>

#include <cstdint>
#include <limits>
#include <utility>

/// \file
/// A limit for each of many objects: rows are numbered among those of the same key, and those between two numbers are read.
namespace covet::query {

/// The columns of the key, and the order in which its rows are numbered. It stands among the columns, and so before FROM.
template <class Keys, class... Terms>
struct rank_clause {
    static constexpr clause_place place = clause_place::rank;
    basic_tuple<Terms...> expressions;
};

/// The first and the last number.
template <class First, class Last>
struct rank_range_clause {
    static constexpr clause_place place = clause_place::rank_range;
    basic_tuple<First, Last> expressions;
};

namespace detail {

template <class Keys, class... Terms>
struct clause_expressions<rank_clause<Keys, Terms...>> {
    using type = type_list<Terms...>;
};

inline constexpr std::int64_t no_number = std::numeric_limits<std::int64_t>::max();

/// The number of a limit or an offset, which is known: it has no placeholder.
template <class Rows>
constexpr std::int64_t number_of(const Rows& rows, std::int64_t otherwise) {
    if constexpr (expr::is_value<Rows>)
        return rows.view().as_integer();
    else
        return element<0>(rows.operands).on ? number_of(element<1>(rows.operands), otherwise) : otherwise;
}

template <template <class...> class Clause, class Query>
constexpr std::int64_t number_in(const Query& query, std::int64_t otherwise) {
    if constexpr (Query::template has<Clause>)
        return number_of(element<0>(query.template get<Clause>().expressions), otherwise);
    else
        return otherwise;
}

template <template <class...> class Clause, class Query>
constexpr auto without_any(Query query) {
    if constexpr (Query::template has<Clause>)
        return query::without<Clause>(std::move(query));
    else
        return query;
}

template <class Source, std::size_t... I>
constexpr auto by_key(std::index_sequence<I...>) {
    return order_by_clause<decltype(expr::as_order_term(expr::column<Source, schema::model<expr::row_of_source<Source>>::key[I]>{}))...>{};
}

/// The order of a query, or that of the primary key.
template <class Query>
constexpr auto order_of(const Query& query) {
    using model = schema::model<typename Query::model>;
    if constexpr (Query::template has<order_by_clause>)
        return query.template get<order_by_clause>();
    else
        return by_key<typename Query::source>(std::make_index_sequence<model::key.size()>{});
}

template <class Keys, class... Terms>
constexpr auto make_rank(const order_by_clause<Terms...>& order) {
    return rank_clause<Keys, Terms...>{order.expressions};
}

constexpr auto bound_number(std::int64_t number) { return expr::value<row_number>{{}, schema::codec<row_number>::hold(number)}; }

}  // namespace detail

/// A query whose limit and offset are meant for each value of the key columns, in its order.
template <class Query, class Keys>
constexpr auto ranked(const Query& query, Keys) {
    const std::int64_t skipped = detail::number_in<offset_clause>(query, 0);
    const std::int64_t most = detail::number_in<limit_clause>(query, detail::no_number);
    const std::int64_t last = most > detail::no_number - skipped ? detail::no_number : skipped + most;
    const std::int64_t first = skipped == detail::no_number ? skipped : skipped + 1;
    auto rank = detail::make_rank<Keys>(detail::order_of(query));
    auto plain = detail::without_any<order_by_clause>(detail::without_any<limit_clause>(detail::without_any<offset_clause>(query)));
    return query::put(query::put(std::move(plain), std::move(rank)),
                      detail::make_clause<rank_range_clause>(detail::bound_number(first), detail::bound_number(last)));
}

}  // namespace covet::query
