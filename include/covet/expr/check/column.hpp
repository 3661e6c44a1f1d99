#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/check/members.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/relation.hpp>

#include <concepts>
#include <type_traits>

namespace covet::expr::check {

template <auto... Members>
concept names_a_member = (meta::data_member_pointer<std::remove_cv_t<decltype(Members)>> && ...);

template <class Model, auto Member>
consteval bool is_member_of() {
    if constexpr (!names_a_member<Member>)
        return false;
    else
        return std::derived_from<Model, meta::class_of<Member>>;
}

/// A member of a model or of its base.
template <class Model, auto Member>
concept member_of = is_member_of<Model, Member>();

/// A member of a model whose type can be stored.
template <class Model, auto Member>
concept column_of = member_of<Model, Member> && schema::check::has_columns<Model> && schema::storable<meta::value_of<Member>>;

/// A member that leads to one row of another model at most.
template <class Model, auto Member>
consteval bool is_to_one_of() {
    if constexpr (member_of<Model, Member>)
        return schema::is_to_one<meta::value_of<Member>>;
    else
        return false;
}

/// Members of which each but the last leads to a row of the next one's model.
template <class Model, auto Member, auto... Rest>
consteval bool is_path() {
    if constexpr (sizeof...(Rest) == 0)
        return column_of<Model, Member>;
    else if constexpr (is_to_one_of<Model, Member>())
        return is_path<schema::relation_target<meta::value_of<Member>>, Rest...>();
    else
        return false;
}

template <class Model, auto... Members>
concept column_path = is_path<Model, Members...>();

template <auto... Members>
consteval bool is_column_name() {
    if constexpr (sizeof...(Members) > 0 && names_a_member<Members...>)
        return []<auto First, auto... Rest>() { return column_path<meta::class_of<First>, First, Rest...>; }.template operator()<Members...>();
    else
        return false;
}

/// What `col<…>` takes.
template <auto... Members>
concept column_name = is_column_name<Members...>();

/// `col<…>` takes pointers to data members.
template <auto... Members>
consteval void names_members() {
    constexpr bool holds = names_a_member<Members...>;
    static_assert(holds, "covet: col<…> takes a pointer to a data member of a model, such as col<&Order::total>.");
}

/// Whether the member can be stored is the model's own rule.
template <class Model, auto Member, auto... Rest>
consteval void names_a_column() {
    constexpr bool holds = column_path<Model, Member, Rest...>;
    if constexpr (holds)
        return;
    else if constexpr (!names_a_member<Member, Rest...>)
        names_members<Member, Rest...>();
    else if constexpr (!member_of<Model, Member>)
        static_assert(holds,
                      "covet: a member named here belongs to another model. Name a member of the model, or of the one that "
                      "the relation before it points at.");
    else if constexpr (sizeof...(Rest) > 0 && is_to_one_of<Model, Member>())
        names_a_column<schema::relation_target<meta::value_of<Member>>, Rest...>();
    else if constexpr (sizeof...(Rest) > 0 && schema::is_relation<meta::value_of<Member>>)
        static_assert(holds,
                      "covet: a path goes through a relation to many rows. Look into it by any<…>(…) or count<…>(), or join the "
                      "other table by join<…>(…).");
    else if constexpr (sizeof...(Rest) > 0)
        static_assert(holds,
                      "covet: a path goes through a member that is no relation. Only belongs_to<…> and has_one<…> lead on; join the "
                      "other table by join<…>(…).");
    else if constexpr (schema::is_relation<meta::value_of<Member>>)
        static_assert(holds,
                      "covet: this relation is no column. Name a member of the model that it leads to behind it, or look into it "
                      "by any<…>(…) or count<…>().");
    else
        schema::check::has_row_members<Model>();
}

}  // namespace covet::expr::check
