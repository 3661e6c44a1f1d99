#pragma once

#include <covet/core/tuple.hpp>
#include <covet/core/type_list.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// What a query is to load besides its own rows. It is no part of the query's text: other queries do it, once the rows are there.
namespace covet::query {

/// In the place of a query: all rows of the model that the relation leads to.
struct all_rows {};

/// The relation at the end of a path of fields, which begins in the query's model, and the query for its rows.
template <class Query, std::size_t... Fields>
struct prefetched {
    Query query;
};

template <class... Paths>
struct prefetch_clause {
    static constexpr clause_place place = clause_place::prefetch;
    basic_tuple<> expressions;
    basic_tuple<Paths...> paths;
};

template <class Statement>
inline constexpr bool prefetches = false;
template <class Statement>
    requires requires { requires Statement::template has<prefetch_clause>; }
inline constexpr bool prefetches<Statement> = true;

namespace detail {

template <class Path>
struct queried_by_path;

template <class... Paths>
concatenated<typename queried_by_path<Paths>::type...> queried_among(const prefetch_clause<Paths...>&);

template <class Query>
struct queried_by {
    using type = type_list<>;
};
template <class Query>
    requires prefetches<Query>
struct queried_by<Query> {
    using type = decltype(queried_among(std::declval<const clause_of<prefetch_clause, Query>&>()));
};

template <std::size_t... Fields, class... Paths>
constexpr auto behind_fields(std::index_sequence<Fields...> before, type_list<Paths...>) {
    constexpr auto behind = []<std::size_t... Rest>(std::index_sequence<Rest...>) { return std::index_sequence<Fields..., Rest...>{}; };
    return type_list<decltype(before), decltype(behind(Paths{}))...>{};
}

template <std::size_t... Fields>
struct queried_by_path<prefetched<all_rows, Fields...>> {
    using type = type_list<>;
};
template <class Query, std::size_t... Fields>
struct queried_by_path<prefetched<Query, Fields...>> {
    using type = decltype(behind_fields(std::index_sequence<Fields...>{}, typename queried_by<Query>::type{}));
};

template <class Path, class... Paths>
inline constexpr std::size_t times_among = (std::size_t{std::is_same_v<Path, Paths>} + ... + 0);

template <class... Paths>
consteval bool are_distinct(type_list<Paths...>) {
    return ((times_among<Paths, Paths...> == 1) && ...);
}

}  // namespace detail

/// The paths for whose rows a query gives queries, also within those, as index sequences of fields.
template <class Query>
using queried_paths = typename detail::queried_by<Query>::type;

}  // namespace covet::query
