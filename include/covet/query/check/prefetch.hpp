#pragma once

#include <covet/query/check/relation_path.hpp>
#include <covet/query/check/statement.hpp>
#include <covet/query/prefetch_clause.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

/// \file
/// A prefetch follows relations, and reads whole rows of the last one's model.
namespace covet::query::check {

/// A query whose rows are those of a table, as they are.
template <class Query>
concept unchanged_rows = reading<Query> && !Query::template has<projection_clause> && !Query::template has<group_by_clause> &&
                         !Query::template has<compound_clause> && !Query::template has<values_clause>;

template <class Query>
inline constexpr bool is_limited = Query::template has<limit_clause> || Query::template has<offset_clause>;

/// A limit is one for each object whose rows are read, and so the rows are numbered.
template <class Query>
concept numberable =
    !is_limited<Query> || (!Query::template has<distinct_clause> && !Query::template has<lock_clause>);

template <class Query, class Target>
consteval bool is_query_of_rows() {
    if constexpr (std::same_as<Query, all_rows>)
        return true;
    else if constexpr (!unchanged_rows<Query>)
        return false;
    else if constexpr (!std::same_as<typename Query::model, Target> || Query::placeholder_count > 0 || !numberable<Query>)
        return false;
    else
        return sound_statement<Query>;
}

/// What a path to prefetch that leads to `Target` takes as its query.
template <class Query, class Target>
concept query_of_rows = is_query_of_rows<Query, Target>();

template <class Query, class Target>
consteval void queries_rows() {
    constexpr bool holds = query_of_rows<Query, Target>;
    if constexpr (holds)
        return;
    else if constexpr (!unchanged_rows<Query>)
        static_assert(holds,
                      "covet: the query of a prefetch reads whole rows of the model that the relation leads to. Begin it with from<…>, "
                      "without select() and group_by().");
    else if constexpr (!std::same_as<typename Query::model, Target>)
        static_assert(holds,
                      "covet: the query of a prefetch reads another model than the relation leads to. Begin it with from<…> of "
                      "that one.");
    else if constexpr (Query::placeholder_count > 0)
        static_assert(holds,
                      "covet: the query of a prefetch has a param, for which a call brings no argument. Give it the value.");
    else if constexpr (!numberable<Query>)
        static_assert(holds,
                      "covet: the query of a prefetch has a limit, for which its rows are numbered, and so they can be neither "
                      "distinct() nor locked.");
    else
        is_statement<Query>();
}

template <class Model, class Query, auto... Members>
consteval bool is_prefetchable_path() {
    if constexpr (relation_path<Model, Members...>)
        return query_of_rows<Query, end_of_relations<Model, Members...>>;
    else
        return false;
}

/// A path from a model, and a query for the rows at its end or `all_rows`.
template <class Model, class Query, auto... Members>
concept prefetchable_path = is_prefetchable_path<Model, Query, Members...>();

template <class Model, class Query, auto... Members>
consteval void prefetches_path() {
    if constexpr (constexpr bool any = sizeof...(Members) > 0; !any)
        static_assert(any, "covet: a prefetch names the relation to load, as in <&Customer::orders>.");
    else if constexpr (!relation_path<Model, Members...>)
        follows_relations<Model, Members...>();
    else
        queries_rows<Query, end_of_relations<Model, Members...>>();
}

/// A query goes with one path.
template <class Query, std::size_t Paths>
concept one_path_a_query = Paths == 1 || std::same_as<Query, all_rows>;

template <class Query, std::size_t Paths>
consteval void queries_one_path() {
    constexpr bool holds = one_path_a_query<Query, Paths>;
    static_assert(holds, "covet: one query is given for several paths to prefetch. Give each path its query in a call of its own.");
}

/// One query for each path at most, whether it is given for it or within the query of the path before.
template <class Query>
concept queried_once = query::detail::are_distinct(queried_paths<Query>{});

template <class Query>
consteval void queries_paths_once() {
    constexpr bool holds = queried_once<Query>;
    static_assert(holds, "covet: the same relation is prefetched by two queries. Give one query for it; naming it again without one is fine.");
}

/// A query that reads nothing besides its own rows.
template <class Query>
concept unaccompanied = !prefetches<Query>;

template <class Query>
consteval void streams_alone() {
    constexpr bool holds = unaccompanied<Query>;
    static_assert(holds,
                  "covet: stream() reads one row after the other, and prefetch_related<…>() needs all of them. Read them by all(), or "
                  "a part at a time by db.prefetch<…>(objects).");
}

/// What `db.prefetch` takes a range of, and `db.load` one of.
template <class T>
concept loadable = meta::reflectable<T>;

template <class T>
consteval void takes_objects() {
    constexpr bool holds = loadable<T>;
    static_assert(holds,
                  "covet: prefetch() takes a range of objects, and load() takes one object. Give the objects themselves, as *pointer of "
                  "a pointer or an optional, and of one alone call load<…>(object).");
}

/// What `db.prefetch` and `db.load` write into.
template <class Reference, bool Lasts>
concept changeable = Lasts && std::is_lvalue_reference_v<Reference> && !std::is_const_v<std::remove_reference_t<Reference>>;

/// A range whose objects are gone with the call, as a vector that another call gives.
template <class Range>
concept owning_temporary = !std::is_lvalue_reference_v<Range> && requires { typename Range::allocator_type; };

template <class Reference, bool Lasts>
consteval void changes_objects() {
    constexpr bool holds = changeable<Reference, Lasts>;
    static_assert(holds,
                  "covet: prefetch() and load() change the objects that they are given, and these are const or temporary. Give variables, "
                  "or name the relation in the query by prefetch_related<…>().");
}

}  // namespace covet::query::check
