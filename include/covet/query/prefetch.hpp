#pragma once

#include <covet/core/type_list.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/prefetch.hpp>
#include <covet/query/check/select_related.hpp>
#include <covet/query/prefetch_clause.hpp>
#include <covet/schema/relation.hpp>
#include <covet/schema/table.hpp>

#include <cstddef>
#include <utility>

/// \file
/// How `prefetch_related` adds to a query.
namespace covet::query::detail {

/// Where a path of members has come to: the fields on the way, and the model at its end.
template <class Model, std::size_t... Fields>
struct fields_to {
    using target = Model;
    template <class Query>
    using to_prefetch = prefetched<Query, Fields...>;
};

template <auto Member>
struct next_member {};

template <class Model, std::size_t... Fields, auto Member>
auto operator<<(fields_to<Model, Fields...>, next_member<Member>)
    -> fields_to<schema::relation_target<meta::value_of<Member>>, Fields..., meta::field_index<Model, Member>>;

template <class Model, auto... Members>
using fields_of = decltype((fields_to<Model>{} << ... << next_member<Members>{}));

template <class Query, class... Before, class New>
constexpr auto with_path(Query query, const prefetch_clause<Before...>& clause, New path) {
    return unpack(clause.paths, [&](const Before&... before) {
        return query::put(std::move(query), prefetch_clause<Before..., New>{{}, {{{before}..., {std::move(path)}}}});
    });
}

template <auto... Members, class Query, class Rows>
constexpr auto with_prefetch(Query query, Rows rows) {
    check::prefetches_path<typename Query::model, Rows, Members...>();
    if constexpr (!check::prefetchable_path<typename Query::model, Rows, Members...>) {
        return broken(std::move(query));
    } else {
        using path = typename fields_of<typename Query::model, Members...>::template to_prefetch<Rows>;
        if constexpr (prefetches<Query>) {
            const auto clause = query.template get<prefetch_clause>();
            auto more = with_path(std::move(query), clause, path{std::move(rows)});
            check::queries_paths_once<decltype(more)>();
            if constexpr (check::queried_once<decltype(more)>)
                return more;
            else
                return broken(std::move(more));
        } else {
            return query::put(std::move(query), prefetch_clause<path>{{}, {{{std::move(rows)}}}});
        }
    }
}

/// Of paths that are lists of members. Rows are those of one path.
template <class Query, class Rows, auto... Members, class... Rest>
constexpr auto with_prefetches(Query query, Rows rows, type_list<schema::member_list<Members...>, Rest...>) {
    if constexpr (sizeof...(Rest) == 0) {
        return with_prefetch<Members...>(std::move(query), std::move(rows));
    } else {
        check::queries_one_path<Rows, 1 + sizeof...(Rest)>();
        if constexpr (check::one_path_a_query<Rows, 1 + sizeof...(Rest)>)
            return with_prefetches(with_prefetch<Members...>(std::move(query), rows), rows, type_list<Rest...>{});
        else
            return broken(std::move(query));
    }
}

}  // namespace covet::query::detail
