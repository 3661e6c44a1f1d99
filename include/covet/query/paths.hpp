#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/column.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/join.hpp>

#include <type_traits>

/// \file
/// The tables that a statement joins because a path of relations leads through them.
namespace covet::query {

namespace detail {

template <class Source, auto Member, auto... Rest>
consteval auto find_path() {
    using step = expr::path<Source, meta::field_index<expr::row_of_source<Source>, Member>>;
    if constexpr (sizeof...(Rest) == 0)
        return step{};
    else
        return find_path<step, Rest...>();
}

/// The path of members that begins at `Source`.
template <class Source, auto... Members>
using path_from = decltype(find_path<Source, Members...>());

/// The tables on the way to a source, the first step first.
template <class Source>
struct steps_to {
    using type = type_list<>;
};
template <class Source, std::size_t Index>
struct steps_to<expr::path<Source, Index>> {
    using type = concatenated<typename steps_to<Source>::type, type_list<expr::path<Source, Index>>>;
};

template <class Leaf>
struct steps_of_leaf {
    using type = type_list<>;
};
template <class Source, std::size_t Index>
struct steps_of_leaf<expr::column<Source, Index>> : steps_to<Source> {};

template <class... Known>
struct distinct_types {
    using type = type_list<Known...>;
};

template <class... Known, class T>
auto operator<<(distinct_types<Known...>, std::type_identity<T>)
    -> std::conditional_t<is_one_of<T, Known...>, distinct_types<Known...>, distinct_types<Known..., T>>;

template <class... Ts>
auto distinct_of(type_list<Ts...>) -> decltype((distinct_types<>{} << ... << std::type_identity<Ts>{}));

template <class Leaf>
inline constexpr bool is_path_column = false;
template <class Source, std::size_t Index>
inline constexpr bool is_path_column<expr::column<Source, Index>> = expr::is_path<Source>;

template <class... Leaves>
consteval auto find_paths(type_list<Leaves...>) {
    if constexpr ((is_path_column<Leaves> || ...))
        return typename decltype(distinct_of(concatenated<typename steps_of_leaf<Leaves>::type...>{}))::type{};
    else
        return type_list<>{};
}

}  // namespace detail

/// Each step once, and after the steps before it.
template <class Statement>
using paths_of = decltype(detail::find_paths(typename Statement::leaves{}));

template <class Statement>
inline constexpr bool has_paths = paths_of<Statement>::size > 0;

}  // namespace covet::query
