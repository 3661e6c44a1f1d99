#pragma once

#include <covet/exec/places.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/link.hpp>
#include <covet/schema/model.hpp>
#include <covet/schema/relation.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// Whether objects hold rows of their relations that an insert has to see to.
namespace covet::exec {

/// Calls `f.template operator()<Field>()` for each relation of a model.
template <class Model, class Function>
constexpr void for_each_relation(Function&& f) {
    [&]<std::size_t... Field>(std::index_sequence<Field...>) {
        const auto visit = [&]<std::size_t I>() {
            if constexpr (schema::kind_at<Model, I> != schema::relation_kind::none) f.template operator()<I>();
        };
        (visit.template operator()<Field>(), ...);
    }(std::make_index_sequence<meta::field_count<Model>>{});
}

template <class Model>
inline constexpr bool has_relations = []<std::size_t... Field>(std::index_sequence<Field...>) {
    return ((schema::kind_at<Model, Field> != schema::relation_kind::none) || ...);
}(std::make_index_sequence<meta::field_count<Model>>{});

/// A `belongs_to` whose object gets its key from the database, and so may be without one.
template <class Model, std::size_t Field>
consteval bool may_hold_new_row() {
    if constexpr (schema::is_key_column<schema::relation_at<Model, Field>>)
        return schema::model<schema::target_of<Model, Field>>::has_generated_key;
    else
        return false;
}

/// The generated key of an object.
template <class Model>
constexpr auto& generated_key_of(Model& object) noexcept {
    return meta::get<schema::model<std::remove_const_t<Model>>::generated>(object);
}

namespace detail {

template <std::size_t Field, class Model>
bool holds_rows_at(const Model& object) {
    using schema::relation_access, schema::relation_kind;
    constexpr relation_kind kind = schema::kind_at<Model, Field>;
    [[maybe_unused]] const auto* relation = relation_in<Field>(object);
    if constexpr (kind == relation_kind::has_one)
        return relation->is_loaded() && relation_access::object(*relation);
    else if constexpr (kind == relation_kind::has_many || kind == relation_kind::many_to_many)
        return relation->is_loaded() && !relation_access::rows(*relation).empty();
    else if constexpr (may_hold_new_row<Model, Field>())
        return relation != nullptr && relation->is_loaded() &&
               (relation->key() == 0 || relation->key() != generated_key_of(relation->object()));
    else
        return false;
}

}  // namespace detail

/// Whether an object holds rows to be inserted with it, or a row that has got its key since.
template <class Model>
bool holds_rows(const Model& object) {
    bool any = false;
    if constexpr (has_relations<Model>)
        for_each_relation<Model>([&]<std::size_t Field>() { any = any || detail::holds_rows_at<Field>(object); });
    return any;
}

}  // namespace covet::exec
