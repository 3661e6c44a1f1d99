#pragma once

#include <covet/core/range.hpp>
#include <covet/core/value.hpp>
#include <covet/exec/argument.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/object.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/check/pairs.hpp>
#include <covet/schema/model.hpp>

#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// The two sides of pairs, as calls give them: objects, keys, or ranges of either.
namespace covet::exec::detail {

template <class Model>
using single_key = meta::member_type<Model, schema::model<Model>::key[0]>;

template <class Model, class X>
concept one_key = schema::model<Model>::key.size() == 1 && !std::is_void_v<argument_type_of<single_key<Model>, X>>;

template <class Model, class X>
concept one_side = query::check::object_of<X, Model> || one_key<Model, X>;

template <class Model, class X>
consteval bool is_range_of_sides() {
    if constexpr (iterable<const X>)
        return one_side<Model, element_of<const X>>;
    else
        return false;
}

/// One object or key, or a range of them.
template <class Model, class X>
concept sides = one_side<Model, X> || is_range_of_sides<Model, X>();

/// Whether these are objects, not keys.
template <class Model, class X>
consteval bool gives_objects() {
    if constexpr (one_side<Model, X>)
        return query::check::object_of<X, Model>;
    else
        return query::check::object_of<element_of<const X>, Model>;
}

/// Calls `f` with each of them.
template <class Model, class X, class Function>
void for_each_side(const X& x, Function f) {
    if constexpr (one_side<Model, X>)
        f(x);
    else
        for (auto&& side : x) f(side);
}

/// The primary key that an object has, or that is given.
template <class Model, class X>
decltype(auto) key_of_side(const X& x) {
    if constexpr (query::check::object_of<X, Model>)
        return meta::get<schema::model<Model>::key[0]>(static_cast<const Model&>(x));
    else
        return argument_type_of<single_key<Model>, X>(x);
}

/// It stays where it is: in the object, in what the key views into, or in the arena.
template <class Model, class X>
value_view key_value(const X& x, arena& kept) {
    if constexpr (query::check::object_of<X, Model>)
        return value_of<single_key<Model>>(key_of_side<Model>(x), kept);
    else
        return value_of<argument_type_of<single_key<Model>, X>>(
            static_cast<const argument_type_of<single_key<Model>, X>&>(x), kept);
}

/// As an array parameter. What a range makes on the way is copied.
template <class Model, class X>
value_view array_of_keys(const X& x, arena& kept) {
    std::vector<value_view> keys;
    for_each_side<Model>(x, [&](const auto& side) { keys.push_back(kept.keep(key_value<Model>(side, kept))); });
    return kept.keep_array(std::move(keys));
}

}  // namespace covet::exec::detail
