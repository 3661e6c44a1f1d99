#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/source.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/prefetch_clause.hpp>
#include <covet/query/statement.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

/// \file
/// A query for the rows of a relation would have nothing to read where these are joined already.
namespace covet::query::check {

namespace detail {

template <class Source, std::size_t Field>
auto operator<<(std::type_identity<Source>, std::integral_constant<std::size_t, Field>)
    -> std::type_identity<expr::path<Source, Field>>;

template <class Source, std::size_t... Fields>
using path_of_fields =
    typename decltype((std::type_identity<Source>{} << ... << std::integral_constant<std::size_t, Fields>{}))::type;

template <class Source, class Query, std::size_t... Fields, class... Steps>
consteval bool is_joined(std::type_identity<prefetched<Query, Fields...>>, type_list<Steps...>) {
    if constexpr (std::same_as<Query, all_rows>)
        return false;
    else
        return is_one_of<path_of_fields<Source, Fields...>, Steps...>;
}

template <class Statement, class... Paths>
consteval bool joins_any(std::type_identity<prefetch_clause<Paths...>>) {
    using steps = expressions_in<related_clause, Statement>;
    return (is_joined<typename Statement::source>(std::type_identity<Paths>{}, steps{}) || ...);
}

}  // namespace detail

template <class Statement>
consteval bool joins_what_it_queries() {
    if constexpr (prefetches<Statement> && requires { requires Statement::template has<related_clause>; })
        return detail::joins_any<Statement>(std::type_identity<clause_of<prefetch_clause, Statement>>{});
    else
        return false;
}

/// No relation is loaded by select_related() and by a query that prefetch_related() was given.
template <class Statement>
concept loading_relations_once = !joins_what_it_queries<Statement>();

template <class Statement>
consteval void loads_relations_once() {
    constexpr bool holds = loading_relations_once<Statement>;
    static_assert(holds,
                  "covet: prefetch_related<…>() is given a query for a relation that select_related<…>() loads already, and which "
                  "would not be used. Leave one of them out.");
}

}  // namespace covet::query::check
