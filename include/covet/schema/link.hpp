#pragma once

#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/schema/model.hpp>
#include <covet/schema/relation.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// By which columns the rows of a relation are found. All of it needs both models complete.
namespace covet::schema {

template <class Model, std::size_t Field>
using relation_at = meta::field_type<Model, Field>;

/// The model that a field leads to.
template <class Model, std::size_t Field>
using target_of = relation_target<relation_at<Model, Field>>;

template <class Model, std::size_t Field>
inline constexpr relation_kind kind_at = kind_of_relation<relation_at<Model, Field>>;

template <class Model, std::size_t Field>
struct link;

namespace detail {

/// The index among the members of a field that is one.
template <class Model>
consteval std::size_t member_of_field(std::size_t field) {
    std::size_t i = 0;
    while (i < meta::member_count<Model> && meta::member_fields<Model>[i] != field) ++i;
    return i;
}

/// Whether field `I` of `Other` belongs to `Model`.
template <class Other, class Model, std::size_t I>
inline constexpr bool points_back =
    kind_at<Other, I> == relation_kind::belongs_to && std::same_as<target_of<Other, I>, Model>;

/// How many fields of `Other` belong to `Model`, and the last of them.
struct fields_found {
    std::size_t count{};
    std::size_t last{};
};
template <class Other, class Model, std::size_t... I>
consteval fields_found find_belonging(std::index_sequence<I...>) {
    fields_found found{};
    ((points_back<Other, Model, I> ? void((++found.count, found.last = I)) : void()), ...);
    return found;
}
template <class Other, class Model>
inline constexpr fields_found belonging_fields =
    find_belonging<Other, Model>(std::make_index_sequence<meta::field_count<Other>>{});

template <class How>
inline constexpr bool is_inverse = false;
template <auto Member>
inline constexpr bool is_inverse<inverse<Member>> = true;

template <class Other, auto Member>
consteval std::size_t named_field(inverse<Member>) {
    return meta::field_index<Other, Member>;
}

/// The field of the target by which a has_one or has_many is the reverse.
template <class Model, std::size_t Field>
consteval std::size_t find_inverse() {
    using other = target_of<Model, Field>;
    using how = relation_how<relation_at<Model, Field>>;
    if constexpr (is_inverse<how>)
        return named_field<other>(how{});
    else
        return belonging_fields<other, Model>.last;
}

template <class Model, auto... Members>
consteval auto columns_of_members(by<Members...>) {
    return std::array<std::size_t, sizeof...(Members)>{meta::member_index<Model, Members>...};
}

/// The columns that hold the key of the row that a field belongs to.
template <class Model, std::size_t Field>
consteval auto columns_of_belonging() {
    using how = relation_how<relation_at<Model, Field>>;
    if constexpr (is_by_members<how>)
        return columns_of_members<Model>(how{});
    else
        return std::array{member_of_field<Model>(Field)};
}

}  // namespace detail

/// The rows of `target` whose `other` columns are equal to `own` of a row of `Model`: indexes of members, as many of both.
template <class Model, std::size_t Field>
    requires(kind_at<Model, Field> == relation_kind::belongs_to)
struct link<Model, Field> {
    using target = target_of<Model, Field>;
    static constexpr auto own = detail::columns_of_belonging<Model, Field>();
    static constexpr auto other = schema::model<target>::key;
    static constexpr bool is_optional = [] {
        for (const std::size_t column : own)
            if (schema::model<Model>::columns[column].nullable) return true;
        return false;
    }();
};

template <class Model, std::size_t Field>
    requires(kind_at<Model, Field> == relation_kind::has_one || kind_at<Model, Field> == relation_kind::has_many)
struct link<Model, Field> {
    using target = target_of<Model, Field>;
    static constexpr std::size_t inverse = detail::find_inverse<Model, Field>();
    static constexpr auto own = link<target, inverse>::other;
    static constexpr auto other = link<target, inverse>::own;
    static constexpr bool is_optional = true;
};

namespace detail {

/// Whether field `I` of `Other` is a has_one that field `Field` of `Model` points back from.
template <class Model, std::size_t Field, class Other, std::size_t I>
consteval bool is_reversed_by() {
    if constexpr (kind_at<Other, I> == relation_kind::has_one && std::same_as<target_of<Other, I>, Model>)
        return link<Other, I>::inverse == Field;
    else
        return false;
}

}  // namespace detail

/// Whether a `belongs_to` is that of one row at most: the other model has it as a `has_one`.
template <class Model, std::size_t Field>
inline constexpr bool is_of_one = []<std::size_t... I>(std::index_sequence<I...>) {
    return (detail::is_reversed_by<Model, Field, target_of<Model, Field>, I>() || ...);
}(std::make_index_sequence<meta::field_count<target_of<Model, Field>>>{});

/// Whether a relation to one row may lead to none.
template <class Model, std::size_t Field>
consteval bool may_lead_to_none() {
    if constexpr (is_key_column<relation_at<Model, Field>>)
        return is_nullable<relation_at<Model, Field>>;
    else
        return link<Model, Field>::is_optional;
}

}  // namespace covet::schema
