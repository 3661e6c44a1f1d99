#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/codec.hpp>

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

}  // namespace covet::expr::check
