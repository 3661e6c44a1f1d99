#pragma once

#include <covet/schema/belongs_to.hpp>
#include <covet/schema/codec.hpp>
#include <covet/schema/has_many.hpp>
#include <covet/schema/has_one.hpp>
#include <covet/schema/many_to_many.hpp>
#include <covet/schema/related.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// Which members are relations, of what kind, and to which model.
namespace covet::schema {

enum class relation_kind { none, belongs_to, has_one, has_many, many_to_many };

namespace detail {

struct no_relation {};

template <class T>
struct relation_of {
    static constexpr relation_kind kind = relation_kind::none;
    using target = no_relation;
    using how = void;
};
template <class Model, class Key>
struct relation_of<belongs_to<Model, Key>> {
    static constexpr relation_kind kind = relation_kind::belongs_to;
    using target = Model;
    using how = Key;
};
template <class Model, class How>
struct relation_of<has_one<Model, How>> {
    static constexpr relation_kind kind = relation_kind::has_one;
    using target = Model;
    using how = How;
};
template <class Model, class How>
struct relation_of<has_many<Model, How>> {
    static constexpr relation_kind kind = relation_kind::has_many;
    using target = Model;
    using how = How;
};
template <class Model, class How>
struct relation_of<many_to_many<Model, How>> {
    static constexpr relation_kind kind = relation_kind::many_to_many;
    using target = Model;
    using how = How;
};

template <class How>
inline constexpr bool is_by_members = false;
template <auto... Members>
inline constexpr bool is_by_members<by<Members...>> = true;

}  // namespace detail

/// Of a member of type `T`, which may be an optional.
template <class T>
inline constexpr relation_kind kind_of_relation = detail::relation_of<non_null<T>>::kind;

/// The model that a member of type `T` leads to.
template <class T>
using relation_target = typename detail::relation_of<non_null<T>>::target;

/// The key type, `by<…>`, `inverse<…>` or `through<…>` of a relation; `void` without one.
template <class T>
using relation_how = typename detail::relation_of<non_null<T>>::how;

template <class T>
inline constexpr bool is_relation = kind_of_relation<T> != relation_kind::none;

/// Of a relation whose member is a column, which holds the key.
template <class T>
inline constexpr bool is_key_column =
    kind_of_relation<T> == relation_kind::belongs_to && !detail::is_by_members<relation_how<T>>;

/// Of a relation that leads to one row at most.
template <class T>
inline constexpr bool is_to_one =
    kind_of_relation<T> == relation_kind::belongs_to || kind_of_relation<T> == relation_kind::has_one;

/// What reads and writes the objects of relations beside their public functions.
struct relation_access {
    template <class Relation>
    static constexpr auto& object(Relation& relation) noexcept {
        return relation.object_;
    }
    template <class Relation>
    static constexpr auto& rows(Relation& relation) noexcept {
        return relation.rows_;
    }
    template <class Relation>
    static constexpr load_state& state(Relation& relation) noexcept {
        return relation.state_;
    }
    template <class Model, class Key>
    static constexpr void set_place(belongs_to<Model, Key>& relation, const relation_place* place) noexcept {
        if constexpr (is_by_members<Key>)
            relation.state_.set_place(place);
        else
            relation.place_ = place;
    }
    template <class Relation>
    static constexpr void set_place(Relation& relation, const relation_place* place) noexcept {
        relation.state_.set_place(place);
    }
    template <class Relation>
    static constexpr void set_place(std::optional<Relation>& relation, const relation_place* place) noexcept {
        if (relation) set_place(*relation, place);
    }

private:
    template <class How>
    static constexpr bool is_by_members = detail::is_by_members<How>;
};

}  // namespace covet::schema
