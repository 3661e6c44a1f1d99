#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/check/members.hpp>
#include <covet/schema/codec.hpp>

#include <concepts>
#include <type_traits>

namespace covet::expr::check {

template <auto Member>
concept names_a_member = meta::data_member_pointer<std::remove_cv_t<decltype(Member)>>;

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

template <auto Member>
consteval bool is_column_name() {
    if constexpr (names_a_member<Member>)
        return column_of<meta::class_of<Member>, Member>;
    else
        return false;
}

template <auto Member>
concept column_name = is_column_name<Member>();

/// `col<…>` takes a pointer to a data member of a model. Whether the member can be stored is the model's own rule.
template <auto Member>
consteval void names_a_column() {
    if constexpr (constexpr bool holds = names_a_member<Member>; holds)
        schema::check::has_row_members<meta::class_of<Member>>();
    else
        static_assert(holds, "covet: col<…> takes a pointer to a data member of a model, such as col<&Order::total>.");
}

/// `col_of<…>` takes a model and a pointer to one of its members.
template <class Model, auto Member>
consteval void names_a_column_of() {
    if constexpr (constexpr bool holds = member_of<Model, Member>; holds)
        schema::check::has_row_members<Model>();
    else
        static_assert(holds,
                      "covet: col_of<Model, …> takes a pointer to a data member of the model or of its base, such as "
                      "col_of<Note, &Note::created>.");
}

}  // namespace covet::expr::check
