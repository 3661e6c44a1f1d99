#pragma once

#include <covet/expr/assignment.hpp>
#include <covet/expr/check/column.hpp>
#include <covet/expr/expression.hpp>
#include <covet/meta/member.hpp>
#include <covet/meta/members.hpp>

#include <cstddef>

namespace covet::expr {

/// A column of a model: the leaf that names something in the database.
template <class Model, std::size_t Index>
struct column : methods<column<Model, Index>> {
    using model = Model;
    using value_type = meta::member_type<Model, Index>;
    static constexpr std::size_t index = Index;

    /// For `update<T>.set(…)` and `insert<T>.set(…)`.
    template <class Value>
    constexpr auto operator=(Value&& value) const {
        return assign(*this, std::forward<Value>(value));
    }
};

template <class T>
inline constexpr bool is_column = false;
template <class Model, std::size_t Index>
inline constexpr bool is_column<column<Model, Index>> = true;

template <auto Member>
consteval auto make_column() {
    check::names_a_column<Member>();
    if constexpr (check::column_name<Member>) {
        using model = meta::class_of<Member>;
        return column<model, meta::member_index<model, Member>>{};
    } else {
        return invalid{};
    }
}

template <class Model, auto Member>
consteval auto make_column_of() {
    check::names_a_column_of<Model, Member>();
    if constexpr (check::column_of<Model, Member>)
        return column<Model, meta::member_index<Model, Member>>{};
    else
        return invalid{};
}

}  // namespace covet::expr

namespace covet {

/// The column of a member: `col<&Order::total> > 100.0`.
template <auto Member>
inline constexpr auto col = expr::make_column<Member>();

/// The column of a member that the model has from a base class, whose pointer names that class:
/// `col_of<Note, &Note::created>`.
template <class Model, auto Member>
inline constexpr auto col_of = expr::make_column_of<Model, Member>();

}  // namespace covet
