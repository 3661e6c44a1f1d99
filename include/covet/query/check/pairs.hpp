#pragma once

#include <covet/expr/check/column.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/check/key.hpp>
#include <covet/query/check/relation_path.hpp>
#include <covet/schema/join_row.hpp>
#include <covet/schema/model.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>

/// \file
/// The pairs of a many_to_many are changed by their two sides alone.
namespace covet::query::check {

/// What is wrong with a relation whose pairs are to be changed.
enum class pairs_fault { none, no_many_to_many, broken, composite_key, more_columns, not_unique };

namespace detail {

/// Whether two lists, each without doubles, have the same elements.
consteval bool is_same_set(const auto& a, const auto& b) {
    std::size_t common = 0;
    for (const std::size_t i : a)
        for (const std::size_t j : b) common += i == j ? 1 : 0;
    return common == a.size() && common == b.size();
}

template <class Model, auto... Members>
consteval bool is_unique_over(const schema::unique_entry<Members...>*, const auto& columns) {
    return is_same_set(std::array{meta::member_index<Model, Members>...}, columns);
}
template <class Model>
consteval bool is_unique_over(const void*, const auto&) {
    return false;
}

/// Whether columns are one of the unique constraints of a model.
template <class Model, class... Entries>
consteval bool is_declared_unique_over(const schema::table_definition<Entries...>*, const auto& columns) {
    return (is_unique_over<Model>(static_cast<const Entries*>(nullptr), columns) || ...);
}

template <class Model, std::size_t Field>
consteval bool is_unique_pair() {
    using link = schema::link<Model, Field>;
    using row = typename link::row;
    std::array<std::size_t, link::left.size() + link::right.size()> columns{};
    std::size_t n = 0;
    for (const std::size_t i : link::left) columns[n++] = i;
    for (const std::size_t i : link::right) columns[n++] = i;
    return is_same_set(schema::model<row>::key, columns) ||
           is_declared_unique_over<row>(&schema::model<row>::definition, columns);
}

template <auto Relation>
consteval bool names_many_to_many() {
    if constexpr (!expr::check::names_a_member<Relation>)
        return false;
    else
        return schema::kind_of_relation<meta::value_of<Relation>> == schema::relation_kind::many_to_many;
}

template <auto Relation, bool Adds>
consteval pairs_fault fault_of_pairs() {
    if constexpr (!names_many_to_many<Relation>()) {
        return pairs_fault::no_many_to_many;
    } else if constexpr (!relation_of<meta::class_of<Relation>, Relation>) {
        return pairs_fault::broken;
    } else {
        using model = meta::class_of<Relation>;
        constexpr std::size_t field = meta::field_index<model, Relation>;
        if (schema::link<model, field>::other.size() != 1) return pairs_fault::composite_key;
        if (!Adds) return pairs_fault::none;
        if (!schema::gives_all_of_pair<model, field>) return pairs_fault::more_columns;
        return is_unique_pair<model, field>() ? pairs_fault::none : pairs_fault::not_unique;
    }
}

}  // namespace detail

/// A many_to_many whose pairs can be removed, or added too.
template <auto Relation, bool Adds>
concept pairable = detail::fault_of_pairs<Relation, Adds>() == pairs_fault::none;

template <auto Relation, bool Adds>
consteval void changes_pairs() {
    constexpr pairs_fault fault = detail::fault_of_pairs<Relation, Adds>();
    constexpr bool holds = fault == pairs_fault::none;
    if constexpr (holds)
        return;
    else if constexpr (fault == pairs_fault::no_many_to_many)
        static_assert(holds,
                      "covet: add<…>(), remove<…>(), set<…>() and clear<…>() name a many_to_many of a model, as in "
                      "add<&Book::authors>(book, author). Insert or remove the rows of other relations themselves.");
    else if constexpr (fault == pairs_fault::broken)
        follows_relations<meta::class_of<Relation>, Relation>();
    else if constexpr (fault == pairs_fault::composite_key)
        static_assert(holds,
                      "covet: the many_to_many leads to a model with a composite primary key. Insert and remove objects of the "
                      "model in its through<…>.");
    else if constexpr (fault == pairs_fault::more_columns)
        static_assert(holds,
                      "covet: the model in through<…> has columns beside the pair that need values. Insert objects of that "
                      "model, or give the columns a default_value<…>().");
    else
        static_assert(holds,
                      "covet: the model in through<…> may have a pair twice, so it cannot be added but where it is missing. "
                      "Declare its two members unique<…>(), or make them its primary key.");
}

/// An object of `Model`.
template <class X, class Model>
concept object_of = std::derived_from<std::remove_cvref_t<X>, Model>;

/// `Own` says whether the first argument fits, `Others` whether the others do.
template <bool Own, bool Others>
consteval void takes_sides_of_pairs() {
    if constexpr (!Own)
        static_assert(Own,
                      "covet: the first argument is an object of the model that has the many_to_many, or its primary key: "
                      "add<&Book::authors>(book, author).");
    else
        static_assert(Others,
                      "covet: a many_to_many is paired with an object of the model that it leads to, its primary key, or a range "
                      "of either: add<&Book::authors>(book, author).");
}

}  // namespace covet::query::check
