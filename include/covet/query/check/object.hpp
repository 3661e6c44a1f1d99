#pragma once

#include <covet/query/check/key.hpp>

/// \file
/// Whole objects can be updated when their model has a key and something beside it.
namespace covet::query::check {

template <class Model>
concept updatable = has_key<Model> && (schema::model<Model>::columns.size() > schema::model<Model>::key.size());

template <class Model>
consteval void is_updatable() {
    if constexpr (!has_key<Model>)
        has_primary_key<Model>();
    else
        static_assert(updatable<Model>, "covet: this model has no column beside its key, so there is nothing to update.");
}

template <class Model, auto... Unique>
concept upsertable = (sizeof...(Unique) > 0 && unique_key<Model, Unique...>) || (sizeof...(Unique) == 0 && has_key<Model>);

}  // namespace covet::query::check
