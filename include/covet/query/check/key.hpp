#pragma once

#include <covet/expr/operand.hpp>
#include <covet/schema/model.hpp>

#include <array>
#include <cstddef>
#include <utility>

/// \file
/// Calls that name rows by key need a model with one, and keys of its type.
namespace covet::query::check {

template <class Model>
concept has_key = schema::model<Model>::has_key;

template <class Model>
consteval void has_primary_key() {
    static_assert(has_key<Model>,
                  "covet: this model has no primary key. Name a member id, or give primary_key<…>() in table().");
}

/// The type of part `I` of a model's key.
template <class Model, std::size_t I>
using key_type = meta::member_type<Model, schema::model<Model>::key[I]>;

template <class Model, class... Keys>
consteval bool is_key_of() {
    if constexpr (sizeof...(Keys) != schema::model<Model>::key.size())
        return false;
    else
        return []<std::size_t... I>(std::index_sequence<I...>) {
            return (expr::goes_with<Keys, key_type<Model, I>>() && ...);
        }(std::index_sequence_for<Keys...>{});
}

template <class Model, class... Keys>
concept key_of = is_key_of<Model, Keys...>();

template <class Model, class... Keys>
consteval void takes_key() {
    if constexpr (!has_key<Model>)
        has_primary_key<Model>();
    else
        static_assert(key_of<Model, Keys...>,
                      "covet: this is not the model's primary key. Give one value for each of its members, of their types "
                      "and in their order.");
}

namespace detail {

/// Whether the columns are those of the primary key or of a unique constraint.
template <class Model, auto... Members, class... Entries>
consteval bool is_unique(const schema::table_definition<Entries...>&) {
    return (std::same_as<Entries, schema::unique_entry<Members...>> || ...);
}

}  // namespace detail

template <class Model, auto... Members>
concept unique_key = detail::is_unique<Model, Members...>(schema::model<Model>::definition);

template <class Model, auto... Members>
consteval void upserts_by_unique_key() {
    static_assert(unique_key<Model, Members...>,
                  "covet: upsert<…>() needs members that table() declares unique<…>(), in the same order.");
}

}  // namespace covet::query::check
