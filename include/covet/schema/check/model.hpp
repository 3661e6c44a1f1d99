#pragma once

#include <covet/schema/check/members.hpp>
#include <covet/schema/check/table.hpp>
#include <covet/schema/model.hpp>

#include <cstddef>

/// \file
/// All the rules that a model keeps.
namespace covet::schema::check {

template <class Model>
consteval bool are_columns_distinct() {
    constexpr const auto& columns = Model::columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (columns[i].name == columns[j].name) return false;
    return true;
}

/// `Model` is a `schema::model`.
template <class Model>
concept distinct_columns = are_columns_distinct<Model>();

template <class Model>
consteval bool is_key_never_null() {
    for (const std::size_t i : Model::key)
        if (Model::columns[i].nullable) return false;
    return true;
}

template <class Model>
concept never_null_key = is_key_never_null<Model>();

template <class T>
consteval bool is_sound_model() {
    if constexpr (row_class<T>)
        return sound_table<schema::detail::declared_table_of<T>, T> && distinct_columns<model<T>> && never_null_key<model<T>>;
    else
        return false;
}

/// A class that keeps all rules.
template <class T>
concept sound_model = is_sound_model<T>();

/// Speaks of the first rule that a class breaks as a model, if any.
template <class T>
consteval void is_model() {
    constexpr bool sound = sound_model<T>;
    if constexpr (sound)
        return;
    else if constexpr (!row_class<T>)
        has_row_members<T>();
    else if constexpr (!sound_table<schema::detail::declared_table_of<T>, T>)
        defines_table<T, schema::detail::declared_table_of<T>>();
    else if constexpr (!distinct_columns<model<T>>)
        static_assert(sound,
                      "covet: two columns of this model have the same name. Give one of them another in column<…>().");
    else
        static_assert(sound,
                      "covet: the primary key of this model is optional, but a key is never NULL. Use a plain type, or "
                      "name another member in primary_key<…>().");
}

}  // namespace covet::schema::check
