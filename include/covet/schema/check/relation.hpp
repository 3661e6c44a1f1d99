#pragma once

#include <covet/schema/check/model.hpp>
#include <covet/schema/check/relation_fault.hpp>

#include <cstddef>
#include <utility>

/// \file
/// The rules of relations are asked where a relation is used, since until then its target need not be known.
namespace covet::schema::check {

/// A relation that keeps all rules. `Field` is one of a model that keeps its own.
template <class Model, std::size_t Field>
concept sound_relation = fault_of_relation<Model, Field>() == relation_fault::none;

namespace detail {

/// What is wrong with a many_to_many.
template <relation_fault Fault>
consteval void pairs_rows() {
    using enum relation_fault;
    constexpr bool holds = Fault == none;
    if constexpr (Fault == composite_pairs)
        static_assert(holds,
                      "covet: a many_to_many pairs models of which one has a composite primary key. Write a model for the pairs, "
                      "which belongs to both, and name it: many_to_many<Line, through<LineTag>>.");
    else if constexpr (Fault == inverse_pairs)
        static_assert(holds,
                      "covet: a many_to_many takes through<…>, or inverse<…> of a many_to_many in the other model that leads "
                      "back to this one and has neither. Name such a member: many_to_many<Author, inverse<&Author::written>>.");
    else if constexpr (Fault == many_pairs)
        static_assert(holds,
                      "covet: several many_to_many stand between the two models, so the other side of this one is not known. Name "
                      "it on one of both: many_to_many<Author, inverse<&Author::written>>.");
    else if constexpr (Fault == alike_pairs)
        static_assert(holds,
                      "covet: both columns of the table behind a many_to_many would have the same name. Write a model for the pairs, "
                      "which belongs to both, and name it: many_to_many<Tag, through<TagLink>>.");
    else if constexpr (Fault == broken_link)
        static_assert(holds, "covet: through<…> names a class that is no model. Name the model whose rows are the pairs.");
    else if constexpr (Fault == no_link)
        static_assert(holds,
                      "covet: the model in through<…> does not belong to both sides of the many_to_many. Give it a belongs_to<…> "
                      "for each.");
    else if constexpr (Fault == many_links)
        static_assert(holds,
                      "covet: several belongs_to of the model in through<…> point at one side of the many_to_many. Name one for "
                      "each side, this one's first: through<Follow, &Follow::follower, &Follow::followed>.");
    else
        static_assert(holds,
                      "covet: through<…> names members that do not belong to the two sides of the many_to_many. Name one "
                      "belongs_to<…> for each, this side's first: through<Follow, &Follow::follower, &Follow::followed>.");
}

}  // namespace detail

/// Speaks of the first rule that a relation breaks, if any.
template <class Model, std::size_t Field>
consteval void is_relation_of() {
    using enum relation_fault;
    constexpr relation_fault fault = fault_of_relation<Model, Field>();
    constexpr bool holds = fault == none;
    if constexpr (holds)
        return;
    else if constexpr (fault == undefined_target)
        static_assert(holds, "covet: the model that a relation leads to is declared, but not defined. Include its definition.");
    else if constexpr (fault == broken_target)
        is_model<target_of<Model, Field>>();
    else if constexpr (fault == no_key)
        static_assert(holds,
                      "covet: a relation needs the primary key of the model that others point at, and this one has none. Name a "
                      "member id, or give primary_key<…>() in table().");
    else if constexpr (fault == composite_key)
        static_assert(holds,
                      "covet: a belongs_to points at a model with a composite primary key. Hold the key in members of your own, "
                      "and name them: belongs_to<Line, by<&Parcel::order_id, &Parcel::line_number>>.");
    else if constexpr (fault == key_type)
        static_assert(holds,
                      "covet: a belongs_to holds a key of another type than the primary key that it points at. Give the type of "
                      "that key: belongs_to<Country, std::string>.");
    else if constexpr (fault == by_members)
        static_assert(holds,
                      "covet: by<…> names members that are not of the number and types of the primary key that they point at. "
                      "Give one member of this model for each of the key's, in their order.");
    else if constexpr (fault == no_belongs_to)
        static_assert(holds,
                      "covet: a has_one or has_many has no belongs_to in the other model that points back at this one. Add a "
                      "belongs_to<Customer> to Order.");
    else if constexpr (fault == many_belongs_to)
        static_assert(holds,
                      "covet: several belongs_to of the other model point back at the model of a has_one or has_many. Name one: "
                      "has_many<Order, inverse<&Order::buyer>>.");
    else if constexpr (fault == inverse)
        static_assert(holds,
                      "covet: a has_one or has_many takes inverse<…> of a belongs_to in the other model that points back at this "
                      "one. Name such a member: has_many<Order, inverse<&Order::buyer>>.");
    else
        detail::pairs_rows<fault>();
}

namespace detail {

template <class Model, std::size_t Field>
consteval bool is_sound_or_none() {
    if constexpr (schema::kind_at<Model, Field> == relation_kind::none)
        return true;
    else
        return sound_relation<Model, Field>;
}

/// The first relation that breaks a rule; the number of fields when none does.
template <class Model>
consteval std::size_t find_broken_relation() {
    std::size_t first = 0;
    [&]<std::size_t... Field>(std::index_sequence<Field...>) {
        static_cast<void>(((is_sound_or_none<Model, Field>() ? (++first, true) : false) && ...));
    }(std::make_index_sequence<meta::field_count<Model>>{});
    return first;
}

}  // namespace detail

/// A model that keeps its rules, and whose relations do.
template <class T>
consteval bool is_sound_related_model() {
    if constexpr (sound_model<T>)
        return detail::find_broken_relation<T>() == meta::field_count<T>;
    else
        return false;
}
template <class T>
concept sound_related_model = is_sound_related_model<T>();

/// Speaks of the first rule that a model or one of its relations breaks, if any.
template <class T>
consteval void is_related_model() {
    if constexpr (sound_related_model<T>)
        return;
    else if constexpr (!sound_model<T>)
        is_model<T>();
    else
        is_relation_of<T, detail::find_broken_relation<T>()>();
}

}  // namespace covet::schema::check
