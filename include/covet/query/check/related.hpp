#pragma once

#include <covet/expr/check/column.hpp>
#include <covet/query/check/predicate.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/relation.hpp>

#include <cstddef>
#include <type_traits>

/// \file
/// `any`, `none`, `every` and `count` follow relations, and ask of the rows there what concerns these rows.
namespace covet::query::check {

namespace detail {

template <class Model, auto Member>
consteval bool is_relation_of() {
    if constexpr (expr::check::member_of<Model, Member>)
        return schema::is_relation<meta::value_of<Member>>;
    else
        return false;
}

/// Of a member that is a relation.
template <class Model, auto Member>
consteval bool is_sound_relation_of() {
    if constexpr (schema::check::sound_model<Model>)
        return schema::check::sound_relation<Model, meta::field_index<Model, Member>>;
    else
        return false;
}

template <class Model, auto Member, auto... Rest>
consteval bool is_relation_path() {
    if constexpr (!is_relation_of<Model, Member>())
        return false;
    else if constexpr (!is_sound_relation_of<Model, Member>())
        return false;
    else if constexpr (sizeof...(Rest) == 0)
        return true;
    else
        return is_relation_path<schema::relation_target<meta::value_of<Member>>, Rest...>();
}

}  // namespace detail

/// Members that are relations, each of the model that the one before it leads to.
template <class Model, auto... Members>
concept relation_path = detail::is_relation_path<Model, Members...>();

template <class Model, auto Member, auto... Rest>
consteval void follows_relations() {
    constexpr bool holds = relation_path<Model, Member, Rest...>;
    if constexpr (holds)
        return;
    else if constexpr (!expr::check::names_a_member<Member>)
        static_assert(holds,
                      "covet: any, none, every and count of rows take pointers to members that are relations, such as "
                      "any<&Customer::orders>(…).");
    else if constexpr (!expr::check::member_of<Model, Member>)
        static_assert(holds,
                      "covet: a relation named here belongs to another model. Name a member of the model that the relation "
                      "before it leads to.");
    else if constexpr (!detail::is_relation_of<Model, Member>())
        static_assert(holds,
                      "covet: a member named here is no relation. Name relations alone, and what is asked of the rows in the "
                      "predicate, as in any<&Customer::orders>(col<&Order::total> > 0).");
    else if constexpr (!schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else if constexpr (!detail::is_sound_relation_of<Model, Member>())
        schema::check::is_relation_of<Model, meta::field_index<Model, Member>>();
    else if constexpr (sizeof...(Rest) > 0)
        follows_relations<schema::relation_target<meta::value_of<Member>>, Rest...>();
}

namespace detail {

template <bool Required, class... Ps>
inline constexpr bool as_many_predicates = sizeof...(Ps) == 1 || (sizeof...(Ps) == 0 && !Required);

}  // namespace detail

/// Nothing, unless it is `Required`, or one predicate over rows of `Model`.
template <bool Required, class Model, class... Ps>
concept row_predicate = detail::as_many_predicates<Required, Ps...> &&
                        ((one_predicate<Ps> && !expr::is_aggregated<Ps> && !expr::is_windowed<Ps> && compares_two_things<Ps> &&
                          in_scope<Ps, Model>) && ...);

template <bool Required, class Model, class... Ps>
consteval void asks_of_rows() {
    constexpr bool holds = row_predicate<Required, Model, Ps...>;
    if constexpr (holds || expr::any_invalid<Ps...>)
        return;
    else if constexpr (sizeof...(Ps) == 0)
        static_assert(holds, "covet: every<…>() asks nothing of the rows. Give it a predicate, as in every<&Customer::orders>(col<&Order::total> > 0).");
    else if constexpr (sizeof...(Ps) > 1)
        static_assert(holds, "covet: any, none, every and count of rows take one predicate. Join several with and.");
    else if constexpr (!(one_predicate<Ps> && ...))
        static_assert(holds,
                      "covet: any, none, every and count of rows take a predicate. Compare a column with something, as in "
                      "any<&Customer::orders>(col<&Order::total> > 0).");
    else if constexpr (((expr::is_aggregated<Ps> || expr::is_windowed<Ps>) || ...))
        static_assert(holds,
                      "covet: what is asked of the rows of a relation cannot use an aggregate or a window function, since each "
                      "row is asked by itself. Compare columns, or count<…>() of a relation from there.");
    else if constexpr (!(compares_two_things<Ps> && ...))
        has_two_things<Ps...>();
    else
        static_assert(holds,
                      "covet: what is asked of the rows of a relation uses a column of another model. Use columns of the model "
                      "that the relation leads to, start a path there, or name the table outside by an alias.");
}

}  // namespace covet::query::check
