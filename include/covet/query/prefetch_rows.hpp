#pragma once

#include <covet/expr/comparison.hpp>
#include <covet/expr/in.hpp>
#include <covet/expr/logical.hpp>
#include <covet/query/build.hpp>
#include <covet/query/join.hpp>
#include <covet/query/prefetch_clause.hpp>
#include <covet/query/ranked.hpp>
#include <covet/query/select.hpp>
#include <covet/schema/join_row.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// The query for the rows of a relation of many objects at once, whose keys are its only arguments: one array for each column
/// of the key. Of a composite key these find the rows of all pairs of their values, of which the reader takes those it looks for.
namespace covet::query {

/// Columns that are read behind those of the model.
template <class... Columns>
struct beside_clause {
    static constexpr clause_place place = clause_place::beside;
    basic_tuple<Columns...> expressions;
};

namespace detail {

/// The table of pairs that a query for the rows of a many_to_many joins.
template <class Row>
using pairs = alias<Row, "pairs">;

/// Whether a model is joined by just this condition.
template <class Model, class Condition, class... Joins>
consteval bool joins_by(type_list<Joins...>) {
    return (std::same_as<Joins, joined<join_kind::inner, false, Model, Condition>> || ...);
}

/// The columns of a relation's rows that say whose they are.
template <class Source, const auto& Indexes>
struct key_columns {
    template <std::size_t... I>
    static constexpr auto make(std::index_sequence<I...>) {
        return type_list<expr::column<Source, Indexes[I]>...>{};
    }
    using type = decltype(make(std::make_index_sequence<Indexes.size()>{}));
};

template <class Source, const auto& Indexes>
using key_columns_of = typename key_columns<Source, Indexes>::type;

template <class... Columns, class Query>
constexpr auto among_keys(Query query, type_list<Columns...>) {
    return restricted(std::move(query), (... && Columns{}.in(param)));
}

/// Whose rows are whose, by the table of pairs `Pairs`.
template <class Link, class Pairs, class Source>
constexpr auto pairs_match() {
    return []<class... Own, class... Other>(type_list<Own...>, type_list<Other...>) {
        return (... && (Own{} == Other{}));
    }(key_columns_of<Pairs, Link::right>{}, key_columns_of<Source, Link::other>{});
}

/// Each row with the left columns of its pairs behind it. A query that joins the model of a `through` itself does so for the
/// columns that the pairs have, and gets the condition of the relation unless it has it already.
template <class Link, class Query, class... Left>
constexpr auto with_pairs(Query query, type_list<Left...>) {
    using clause = beside_clause<Left...>;
    using row = typename Link::row;
    if constexpr (in_scope_of<scope_of<Query>, row>) {
        constexpr auto match = pairs_match<Link, row, typename Query::source>();
        if constexpr (joins_by<row, std::remove_const_t<decltype(match)>>(expressions_in<join_clause, Query>{}))
            return query::put(std::move(query), clause{});
        else
            return query::put(restricted(std::move(query), match), clause{});
    } else {
        constexpr auto match = pairs_match<Link, pairs<row>, typename Query::source>();
        using join = joined<join_kind::inner, false, pairs<row>, std::remove_const_t<decltype(match)>>;
        return query::put(extended<join_clause>(std::move(query), join{{{{match}}}}), clause{});
    }
}

template <class Query, class... Keys>
constexpr auto limited_for_each(Query query, type_list<Keys...> keys) {
    if constexpr (Query::template has<limit_clause> || Query::template has<offset_clause>)
        return query::ranked(std::move(query), keys);
    else
        return query;
}

template <class Query>
constexpr auto only_own_rows(Query query) {
    if constexpr (prefetches<Query>)
        return query::without<prefetch_clause>(std::move(query));
    else
        return query;
}

template <class Link, class Query>
using left_columns = key_columns_of<std::conditional_t<in_scope_of<scope_of<Query>, typename Link::row>, typename Link::row, pairs<typename Link::row>>, Link::left>;

}  // namespace detail

/// Of field `Field` of `Model`; `Query` says which of the target's rows, and how many of them for each key.
template <class Model, std::size_t Field, class Query>
constexpr auto prefetch_rows(const Query& query) {
    using link = schema::link<Model, Field>;
    auto rows = detail::only_own_rows(query);
    if constexpr (schema::kind_at<Model, Field> == schema::relation_kind::many_to_many) {
        using keys = detail::left_columns<link, Query>;
        return detail::limited_for_each(detail::among_keys(detail::with_pairs<link>(std::move(rows), keys{}), keys{}), keys{});
    } else {
        using keys = detail::key_columns_of<typename Query::source, link::other>;
        return detail::limited_for_each(detail::among_keys(std::move(rows), keys{}), keys{});
    }
}

}  // namespace covet::query
