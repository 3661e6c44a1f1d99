#pragma once

#include <covet/meta/members.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/relation.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// Relations of objects that a query has read know where they stand, so that one that was not loaded can say so.
namespace covet::exec {

namespace detail {

template <class Model, std::size_t Field>
inline constexpr schema::relation_place place_of{meta::type_name<Model>, meta::field_name<Model, Field>,
                                                 schema::is_to_one<meta::field_type<Model, Field>>};

template <std::size_t Field, class Model>
constexpr void set_place(Model& object) noexcept {
    if constexpr (schema::is_relation<meta::field_type<Model, Field>>)
        schema::relation_access::set_place(meta::field<Field>(object), &place_of<Model, Field>);
}

/// The relation of a field, `nullptr` for an optional without one.
template <std::size_t Field, class Model>
constexpr auto* relation_in(Model& object) noexcept {
    auto& field = meta::field<Field>(object);
    if constexpr (schema::is_nullable<meta::field_type<std::remove_const_t<Model>, Field>>)
        return field ? &*field : nullptr;
    else
        return &field;
}

}  // namespace detail

/// For an object whose members have been read.
template <class Model>
constexpr void set_places(Model& object) noexcept {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (detail::set_place<I>(object), ...);
    }(std::make_index_sequence<meta::field_count<Model>>{});
}

}  // namespace covet::exec
