#pragma once

#include <covet/expr/check/column.hpp>
#include <covet/expr/expression.hpp>
#include <covet/expr/source.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>

#include <cstddef>
#include <type_traits>

namespace covet::expr {

/// A column of a table: the leaf that names something in the database.
template <class Source, std::size_t Index>
struct column : methods<column<Source, Index>> {
    using source = Source;
    using model = row_of_source<Source>;
    using member_type = meta::member_type<model, Index>;
    using value_type = std::conditional_t<source_traits<Source>::is_optional, schema::nullable<member_type>, member_type>;
    static constexpr std::size_t index = Index;

    /// For `update<T>.set(…)` and `insert<T>.set(…)`.
    template <class Value>
    constexpr auto operator=(Value&& value) const {
        return assign(*this, std::forward<Value>(value));
    }
};

template <class T>
inline constexpr bool is_column = false;
template <class Source, std::size_t Index>
inline constexpr bool is_column<column<Source, Index>> = true;

namespace detail {

template <class Source, auto Member, auto... Rest>
consteval auto find_column() {
    using row = row_of_source<Source>;
    if constexpr (sizeof...(Rest) == 0)
        return column<Source, meta::member_index<row, Member>>{};
    else
        return find_column<path<Source, meta::field_index<row, Member>>, Rest...>();
}

}  // namespace detail

/// The column at the end of a path of members that begins in `Source`.
template <class Source, auto... Members>
consteval auto make_column() {
    check::names_a_column<row_of_source<Source>, Members...>();
    if constexpr (check::column_path<row_of_source<Source>, Members...>)
        return detail::find_column<Source, Members...>();
    else
        return invalid{};
}

template <auto First, auto... Rest>
consteval auto make_column_of_class() {
    if constexpr (check::names_a_member<First>) {
        return make_column<meta::class_of<First>, First, Rest...>();
    } else {
        check::names_members<First>();
        return invalid{};
    }
}

}  // namespace covet::expr

namespace covet {

/// The column of a member: `col<&Order::total> > 100.0`. Of several members, a path through relations that joins by
/// itself: `col<&Order::customer, &Customer::name>`.
template <auto... Members>
inline constexpr auto col = expr::make_column_of_class<Members...>();

/// The column of a member that the model has from a base class, whose pointer names that class:
/// `col_of<Note, &Note::created>`.
template <class Model, auto... Members>
inline constexpr auto col_of = expr::make_column<Model, Members...>();

}  // namespace covet
