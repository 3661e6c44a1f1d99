#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/check/model.hpp>
#include <covet/schema/check/table.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/relation.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// The rules that relations keep (relation.hpp speaks of them).
namespace covet::schema::check {

/// What is wrong with a relation.
enum class relation_fault {
    none,
    undefined_target,
    broken_target,
    no_key,
    composite_key,
    key_type,
    by_members,
    no_belongs_to,
    many_belongs_to,
    inverse,
    composite_pairs,
    inverse_pairs,
    many_pairs,
    alike_pairs,
    broken_link,
    no_link,
    many_links,
    link_members,
};

template <class Model, std::size_t Field>
consteval relation_fault fault_of_relation();

namespace detail {

using schema::detail::belonging_fields;
using schema::detail::is_inverse;
using schema::detail::named_field;

template <class Model, std::size_t I>
using key_member = meta::member_type<Model, schema::model<Model>::key[I]>;

/// Whether members have the types of a key of as many members.
template <class Other, auto... Members, std::size_t... I>
consteval bool have_types_of_key(std::index_sequence<I...>) {
    return (std::same_as<non_null<meta::value_of<Members>>, key_member<Other, I>> && ...);
}

template <class Model, class Other, auto... Members>
consteval bool holds_key_of(by<Members...>) {
    if constexpr (sizeof...(Members) != schema::model<Other>::key.size() || !are_own<Model, Members...>())
        return false;
    else
        return have_types_of_key<Other, Members...>(std::make_index_sequence<sizeof...(Members)>{});
}

template <class Model, class Other, class Key>
consteval relation_fault fault_of_belonging() {
    if constexpr (!schema::model<Other>::has_key)
        return relation_fault::no_key;
    else if constexpr (schema::detail::is_by_members<Key>)
        return holds_key_of<Model, Other>(Key{}) ? relation_fault::none : relation_fault::by_members;
    else if constexpr (schema::model<Other>::key.size() > 1)
        return relation_fault::composite_key;
    else
        return std::same_as<Key, key_member<Other, 0>> ? relation_fault::none : relation_fault::key_type;
}

/// Whether a member of `Other` is a relation of a kind that leads to `Model`.
template <class Other, class Model, relation_kind Kind, auto Member>
consteval bool leads_back(inverse<Member>) {
    if constexpr (!are_own<Other, Member>())
        return false;
    else
        return kind_of_relation<meta::value_of<Member>> == Kind &&
               std::same_as<relation_target<meta::value_of<Member>>, Model>;
}

template <class Model, class Other, class How>
consteval relation_fault fault_of_reverse() {
    if constexpr (is_inverse<How>) {
        if constexpr (leads_back<Other, Model, relation_kind::belongs_to>(How{}))
            return fault_of_relation<Other, named_field<Other>(How{})>();
        else
            return relation_fault::inverse;
    } else if constexpr (!std::is_void_v<How>) {
        return relation_fault::inverse;
    } else if constexpr (constexpr auto found = belonging_fields<Other, Model>; found.count == 0) {
        return relation_fault::no_belongs_to;
    } else if constexpr (found.count > 1) {
        return relation_fault::many_belongs_to;
    } else {
        return fault_of_relation<Other, found.last>();
    }
}

template <class Link, class Side, auto Member>
consteval bool belongs_to_side() {
    return leads_back<Link, Side, relation_kind::belongs_to>(inverse<Member>{});
}

template <class Model, class Other, class Link, auto... Members>
consteval relation_fault fault_of_link(through<Link, Members...>) {
    if constexpr (!sound_model<Link>) {
        return relation_fault::broken_link;
    } else if constexpr (sizeof...(Members) == 2) {
        constexpr bool holds = []<auto Own, auto Theirs>() {
            return belongs_to_side<Link, Model, Own>() && belongs_to_side<Link, Other, Theirs>();
        }.template operator()<Members...>();
        return holds ? relation_fault::none : relation_fault::link_members;
    } else if constexpr (sizeof...(Members) > 0) {
        return relation_fault::link_members;
    } else {
        constexpr std::size_t own = belonging_fields<Link, Model>.count, theirs = belonging_fields<Link, Other>.count;
        if (own == 0 || theirs == 0) return relation_fault::no_link;
        return own > 1 || theirs > 1 || std::same_as<Model, Other> ? relation_fault::many_links : relation_fault::none;
    }
}

/// Of a through<…> whose members are right, that of the relations of the link.
template <class Model, class Other, class How>
consteval relation_fault fault_of_through() {
    if constexpr (constexpr relation_fault own = fault_of_link<Model, Other>(How{}); own != relation_fault::none) {
        return own;
    } else {
        using link = schema::detail::link_model<How>;
        constexpr auto fields = link::template fields<Model, Other>();
        constexpr relation_fault left = fault_of_relation<typename link::type, fields[0]>();
        return left != relation_fault::none ? left : fault_of_relation<typename link::type, fields[1]>();
    }
}

template <class Model, class Other>
inline constexpr bool has_single_keys = schema::model<Model>::key.size() == 1 && schema::model<Other>::key.size() == 1;

/// Whether `inverse<…>` names a many_to_many that leads back to `Model` and names no other way itself.
template <class Model, class Other, auto Member>
consteval bool is_inverse_pair(inverse<Member>) {
    if constexpr (leads_back<Other, Model, relation_kind::many_to_many>(inverse<Member>{}))
        return std::is_void_v<relation_how<relation_at<Other, named_field<Other>(inverse<Member>{})>>>;
    else
        return false;
}

template <class Model, std::size_t Field, class Other>
consteval relation_fault fault_of_own_pairs() {
    using namespace schema::detail;
    if constexpr (find_naming<Model, Field, Other>(all_fields<Other>{}).count > 0)
        return relation_fault::none;
    else if constexpr (std::same_as<Model, Other> || unnamed_pairs<Model, Other>.count == 0)
        return relation_fault::none;
    else
        return unnamed_pairs<Model, Other>.count == 1 && unnamed_pairs<Other, Model>.count == 1 ? relation_fault::none
                                                                                              : relation_fault::many_pairs;
}

/// Of a table of pairs that is a relation's own: its columns are named after the models.
template <class Model, std::size_t Field>
consteval relation_fault fault_of_pair_columns() {
    const auto& columns = schema::model<typename schema::link<Model, Field>::row>::columns;
    return columns[0].name == columns[1].name ? relation_fault::alike_pairs : relation_fault::none;
}

template <class Model, std::size_t Field, class Other, class How>
consteval relation_fault fault_of_pairs() {
    if constexpr (!schema::model<Model>::has_key || !schema::model<Other>::has_key)
        return relation_fault::no_key;
    else if constexpr (schema::detail::link_model<How>::is_given)
        return fault_of_through<Model, Other, How>();
    else if constexpr (!has_single_keys<Model, Other>)
        return relation_fault::composite_pairs;
    else if constexpr (is_inverse<How>)
        return is_inverse_pair<Model, Other>(How{}) ? relation_fault::none : relation_fault::inverse_pairs;
    else if constexpr (!std::is_void_v<How>)
        return relation_fault::inverse_pairs;
    else if constexpr (constexpr relation_fault own = fault_of_own_pairs<Model, Field, Other>(); own != relation_fault::none)
        return own;
    else
        return fault_of_pair_columns<Model, Field>();
}

template <class T>
concept defined = requires { sizeof(T); };

}  // namespace detail

/// The first rule that a relation breaks. `Field` is one of a model that keeps its rules.
template <class Model, std::size_t Field>
consteval relation_fault fault_of_relation() {
    using relation = relation_at<Model, Field>;
    using how = relation_how<relation>;
    using other = relation_target<relation>;
    if constexpr (!detail::defined<other>)
        return relation_fault::undefined_target;
    else if constexpr (!sound_model<other>)
        return relation_fault::broken_target;
    else if constexpr (kind_of_relation<relation> == relation_kind::belongs_to)
        return detail::fault_of_belonging<Model, other, how>();
    else if constexpr (kind_of_relation<relation> == relation_kind::many_to_many)
        return detail::fault_of_pairs<Model, Field, other, how>();
    else if constexpr (!schema::model<Model>::has_key)
        return relation_fault::no_key;
    else
        return detail::fault_of_reverse<Model, other, how>();
}

}  // namespace covet::schema::check
