#pragma once

#include <covet/expr/check/column.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/check/relation.hpp>
#include <covet/schema/relation.hpp>

/// \file
/// What follows relations names members that are relations.
namespace covet::query::check {

template <class Model, auto Member>
consteval bool names_relation() {
    if constexpr (!expr::check::member_of<Model, Member>)
        return false;
    else if constexpr (schema::is_relation<meta::value_of<Member>> && schema::check::sound_model<Model>)
        return schema::check::sound_relation<Model, meta::field_index<Model, Member>>;
    else
        return false;
}

/// A member of a model, or of its base, that leads to rows of another one.
template <class Model, auto Member>
concept relation_of = names_relation<Model, Member>();

namespace detail {

template <class Model, auto... Members>
struct relations_end {
    static constexpr bool are_relations = true;
    using target = Model;
};
template <class Model, auto Member, auto... Rest>
struct relations_end<Model, Member, Rest...> {
    static constexpr bool are_relations = false;
};
template <class Model, auto Member, auto... Rest>
    requires relation_of<Model, Member>
struct relations_end<Model, Member, Rest...> : relations_end<schema::relation_target<meta::value_of<Member>>, Rest...> {};

}  // namespace detail

/// Relations of which each is one of the model that the one before it leads to.
template <class Model, auto... Members>
concept relation_path = sizeof...(Members) > 0 && detail::relations_end<Model, Members...>::are_relations;

/// The model that a path leads to.
template <class Model, auto... Members>
using end_of_relations = typename detail::relations_end<Model, Members...>::target;

template <class Model, auto Member, auto... Rest>
consteval void follows_relations() {
    constexpr bool holds = relation_path<Model, Member, Rest...>;
    if constexpr (holds)
        return;
    else if constexpr (!expr::check::names_a_member<Member>)
        static_assert(holds, "covet: relations are named by pointers to members of models, as in <&Customer::orders, &Order::items>.");
    else if constexpr (!expr::check::member_of<Model, Member>)
        static_assert(holds,
                      "covet: a relation named here belongs to another model. Begin with one of the model that is read, and go on "
                      "with one of the model that it leads to.");
    else if constexpr (!schema::is_relation<meta::value_of<Member>>)
        static_assert(holds,
                      "covet: a member named here is no relation. Name belongs_to, has_one, has_many and many_to_many members "
                      "alone, as in <&Customer::orders, &Order::items>.");
    else if constexpr (!schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else if constexpr (!relation_of<Model, Member>)
        schema::check::is_relation_of<Model, meta::field_index<Model, Member>>();
    else
        follows_relations<schema::relation_target<meta::value_of<Member>>, Rest...>();
}

}  // namespace covet::query::check
