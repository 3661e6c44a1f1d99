#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/check/column.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/check/relation_path.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/check/model.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/relation.hpp>
#include <covet/schema/table.hpp>

#include <type_traits>

/// \file
/// select_related() follows paths of relations to one row each, which begin at the model whose objects a query reads.
namespace covet::query::check {

namespace detail {

/// A member in a path, which begins at `Model` there.
template <class Model, auto Member>
struct path_member {};

template <class Model, auto Member>
consteval bool leads_to_object() {
    return expr::check::is_to_one_of<Model, Member>() && relation_of<Model, Member>;
}

/// The first member that leads to no object, `void` where all do.
template <class Model, auto Member, auto... Rest>
consteval auto find_broken(schema::member_list<Member, Rest...>) {
    if constexpr (!leads_to_object<Model, Member>())
        return std::type_identity<path_member<Model, Member>>{};
    else if constexpr (sizeof...(Rest) > 0)
        return find_broken<schema::relation_target<meta::value_of<Member>>>(schema::member_list<Rest...>{});
    else
        return std::type_identity<void>{};
}
template <class Model>
consteval auto find_broken(schema::member_list<>) {
    return std::type_identity<path_member<Model, nullptr>>{};
}

template <class Model, class First, class... Rest>
consteval auto find_broken(type_list<First, Rest...>) {
    constexpr auto broken = find_broken<Model>(First{});
    if constexpr (sizeof...(Rest) == 0 || !std::is_same_v<decltype(broken), const std::type_identity<void>>)
        return broken;
    else
        return find_broken<Model>(type_list<Rest...>{});
}

/// Members make up one path where no `members<…>` is given.
template <auto... Arguments>
consteval auto find_given_paths() {
    if constexpr (sizeof...(Arguments) > 0 && (schema::is_member_list<std::remove_const_t<decltype(Arguments)>> && ...))
        return type_list<std::remove_const_t<decltype(Arguments)>...>{};
    else
        return type_list<schema::member_list<Arguments...>>{};
}

}  // namespace detail

/// The paths that a list of arguments means: `members<…>`s, or members as one path.
template <auto... Arguments>
using given_paths = decltype(detail::find_given_paths<Arguments...>());

/// Paths that select_related() can follow from a model.
template <class Model, auto... Arguments>
concept related_paths =
    std::is_same_v<decltype(detail::find_broken<Model>(given_paths<Arguments...>{})), std::type_identity<void>>;

template <class Model, auto Member>
consteval void leads_to_object(std::type_identity<detail::path_member<Model, Member>>) {
    constexpr bool holds = detail::leads_to_object<Model, Member>();
    if constexpr (!expr::check::names_a_member<Member>)
        static_assert(holds,
                      "covet: select_related() takes members that are relations: one path of them, as in select_related<&A::b, "
                      "&B::c>(), or several as select_related<members<&A::b, &B::c>, members<&A::d>>().");
    else if constexpr (!expr::check::member_of<Model, Member>)
        static_assert(holds,
                      "covet: select_related() names a member of another model. Begin at the model whose objects the query reads, "
                      "and go on at the one that the relation before leads to.");
    else if constexpr (!schema::is_relation<meta::value_of<Member>>)
        static_assert(holds, "covet: select_related() names a member that is no relation. Name a belongs_to<…> or a has_one<…>.");
    else if constexpr (!schema::is_to_one<meta::value_of<Member>>)
        static_assert(holds, "covet: select_related() names a relation to many rows. Load them by prefetch_related<…>().");
    else if constexpr (!schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else
        schema::check::is_relation_of<Model, meta::field_index<Model, Member>>();
}

/// Speaks of the first rule that a path breaks, if any.
template <class Model, auto... Arguments>
consteval void selects_related() {
    if constexpr (!related_paths<Model, Arguments...>)
        check::leads_to_object(decltype(detail::find_broken<Model>(given_paths<Arguments...>{})){});
}

/// A query that reads whole models, as objects beside them need it.
template <class Query>
concept reading_beside_models =
    !Query::template has<related_clause> || !(Query::template has<projection_clause> || Query::template has<group_by_clause> ||
                                              Query::template has<having_clause>);

template <class Query>
consteval void reads_beside_models() {
    constexpr bool holds = reading_beside_models<Query>;
    static_assert(holds,
                  "covet: select_related() loads relations of whole models, which this query does not read. Leave it out, and give "
                  "select() columns by their paths, as in col<&Order::customer, &Customer::name>.");
}

/// A query that loads nothing beside its rows.
template <class Query>
concept without_related = !Query::template has<related_clause>;

template <class Query>
consteval void has_no_related() {
    constexpr bool holds = without_related<Query>;
    static_assert(holds, "covet: select_related() stands in a query that is part of another statement, where no objects are read. Leave it out there.");
}

/// For calls of queries that are made of several.
template <class Query>
consteval void is_no_compound() {
    constexpr bool holds = !Query::template has<compound_clause>;
    static_assert(holds,
                  "covet: select_related() and prefetch_related() cannot follow the rows of a union, intersect or except. Read them as "
                  "a table by from_query<derived<Model, \"name\">>(query), and say it of that.");
}

}  // namespace covet::query::check
