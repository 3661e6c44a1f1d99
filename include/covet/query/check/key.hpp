#pragma once

#include <covet/meta/members.hpp>
#include <covet/schema/check/model.hpp>
#include <covet/schema/model.hpp>

#include <array>
#include <concepts>
#include <cstddef>

/// \file
/// Calls that name rows by key need a model with one, and keys of its type.
namespace covet::query::check {

template <class Model>
consteval bool is_keyed() {
    if constexpr (schema::check::sound_model<Model>)
        return schema::model<Model>::has_key;
    else
        return false;
}

/// A model with a primary key.
template <class Model>
concept has_key = is_keyed<Model>();

template <class Model>
consteval void has_primary_key() {
    if constexpr (constexpr bool holds = has_key<Model>; !schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else
        static_assert(holds, "covet: this model has no primary key. Name a member id, or give primary_key<…>() in table().");
}

/// The type of part `I` of a model's key.
template <class Model, std::size_t I>
using key_type = meta::member_type<Model, schema::model<Model>::key[I]>;

/// As many values as the key has members.
template <class Model, std::size_t Values>
concept as_many_as_key = has_key<Model> && schema::model<Model>::key.size() == Values;

/// `Fits` says whether the values are of the members' types, once their number is right.
template <class Model, std::size_t Values, bool Fits>
consteval void takes_key() {
    if constexpr (!has_key<Model>)
        has_primary_key<Model>();
    else if constexpr (constexpr bool holds = as_many_as_key<Model, Values>; !holds)
        static_assert(holds,
                      "covet: the model's primary key has another number of members. Give one value for each, in their "
                      "order.");
    else
        static_assert(Fits,
                      "covet: this is not the model's primary key, whose type is another. Give values of its members' "
                      "types.");
}

namespace detail {

template <class Model, auto... Members>
consteval bool is_primary_key() {
    constexpr auto& key = schema::model<Model>::key;
    constexpr std::array<std::size_t, sizeof...(Members)> given{meta::member_index<Model, Members>...};
    if (given.size() != key.size()) return false;
    for (std::size_t i = 0; i < key.size(); ++i)
        if (given[i] != key[i]) return false;
    return true;
}

template <class Model, auto... Members, class... Entries>
consteval bool is_declared_unique(const schema::table_definition<Entries...>&) {
    return (std::same_as<Entries, schema::unique_entry<Members...>> || ...);
}

}  // namespace detail

/// Whether members are the primary key or those of a unique constraint, in their order.
template <class Model, auto... Members>
consteval bool is_unique() {
    if constexpr (!schema::check::detail::are_own<Model, Members...>() || sizeof...(Members) == 0)
        return false;
    else
        return detail::is_primary_key<Model, Members...>() ||
               detail::is_declared_unique<Model, Members...>(schema::model<Model>::definition);
}

template <class Model, auto... Members>
concept unique_key = schema::check::sound_model<Model> && is_unique<Model, Members...>();

template <class Model, auto... Members>
consteval void upserts_by_unique_key() {
    if constexpr (constexpr bool holds = unique_key<Model, Members...>; !schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else
        static_assert(holds,
                      "covet: upsert<…>() needs members that table() declares unique<…>(), in the same order, or the "
                      "primary key.");
}

}  // namespace covet::query::check
