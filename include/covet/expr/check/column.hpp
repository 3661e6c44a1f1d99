#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/codec.hpp>

#include <concepts>

namespace covet::expr::check {

template <auto Member>
concept names_a_member = meta::data_member_pointer<std::remove_cv_t<decltype(Member)>>;

template <auto Member>
concept column_name = names_a_member<Member> && schema::storable<meta::value_of<Member>>;

/// `col<…>` takes a pointer to a data member whose type can be stored.
template <auto Member>
consteval void names_a_column() {
    if constexpr (!names_a_member<Member>)
        static_assert(names_a_member<Member>,
                      "covet: col<…> takes a pointer to a data member of a model, such as col<&Order::total>.");
    else
        static_assert(column_name<Member>,
                      "covet: this member's type has no column mapping. Specialize covet::column_type for it.");
}

template <class Model, auto Member>
concept member_of = std::derived_from<Model, meta::class_of<Member>>;

/// `col_of<…>` takes a model and a pointer to one of its members.
template <class Model, auto Member>
consteval void names_a_column_of() {
    if constexpr (!column_name<Member>)
        names_a_column<Member>();
    else
        static_assert(member_of<Model, Member>, "covet: col_of<Model, …> takes a member of the model or of its base.");
}

}  // namespace covet::expr::check
