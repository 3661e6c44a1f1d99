#pragma once

#include <covet/query/check/key.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/check/relation.hpp>

#include <cstddef>

/// \file
/// What a database does with whole objects needs objects of models.
namespace covet::query::check {

/// An object of a model, not a statement.
template <class T>
concept object = !statement<T> && schema::check::sound_model<T>;

template <class T>
consteval void is_object() {
    if constexpr (constexpr bool holds = !statement<T>; !holds)
        static_assert(holds,
                      "covet: insert(), update(), upsert() and remove() of a database take objects of models. Give a "
                      "statement to run().");
    else
        schema::check::is_model<T>();
}

/// Whose relations keep their rules, since their rows are inserted with it.
template <class T>
consteval bool is_insertable_object() {
    if constexpr (object<T>)
        return schema::check::sound_related_model<T>;
    else
        return false;
}

template <class T>
concept insertable = is_insertable_object<T>();

template <class T>
consteval void is_insertable() {
    if constexpr (!object<T>)
        is_object<T>();
    else
        schema::check::is_related_model<T>();
}

/// With a key, and something beside it.
template <class T>
consteval bool is_updatable_object() {
    if constexpr (object<T>)
        return has_key<T> && schema::model<T>::columns.size() > schema::model<T>::key.size();
    else
        return false;
}

template <class T>
concept updatable = is_updatable_object<T>();

template <class T>
consteval void is_updatable() {
    if constexpr (constexpr bool holds = updatable<T>; !object<T>)
        is_object<T>();
    else if constexpr (!has_key<T>)
        has_primary_key<T>();
    else
        static_assert(holds, "covet: this model has no column beside its key, so there is nothing to update.");
}

/// With a key to remove it by.
template <class T>
concept removable = object<T> && has_key<T>;

template <class T>
consteval void is_removable() {
    if constexpr (!object<T>)
        is_object<T>();
    else
        has_primary_key<T>();
}

/// With a key, or with `Unique` members, to meet another row by.
template <class T, auto... Unique>
consteval bool is_upsertable_object() {
    if constexpr (!object<T>)
        return false;
    else if constexpr (sizeof...(Unique) == 0)
        return has_key<T>;
    else
        return unique_key<T, Unique...>;
}

template <class T, auto... Unique>
concept upsertable = is_upsertable_object<T, Unique...>();

template <class T, auto... Unique>
consteval void is_upsertable() {
    if constexpr (!object<T>)
        is_object<T>();
    else if constexpr (sizeof...(Unique) == 0)
        has_primary_key<T>();
    else
        upserts_by_unique_key<T, Unique...>();
}

}  // namespace covet::query::check
