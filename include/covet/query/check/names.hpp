#pragma once

#include <covet/query/check/scope.hpp>
#include <covet/query/join.hpp>
#include <covet/query/paths.hpp>
#include <covet/query/statement.hpp>
#include <covet/query/subquery.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

/// \file
/// In a whole statement every table that is named is there, under one name each.
namespace covet::query::check {

namespace detail {

template <class Leaf>
inline constexpr bool is_free_column = expr::is_column<Leaf>;

template <class Leaf>
inline constexpr bool is_table_use = false;
template <class Source>
inline constexpr bool is_table_use<table_use<Source>> = true;

template <class... Leaves>
consteval bool any_free_column(type_list<Leaves...>) {
    return (expr::is_column<Leaves> || ...);
}
template <class... Leaves>
consteval bool any_table_use(type_list<Leaves...>) {
    return (is_table_use<Leaves> || ...);
}

/// Whether a leaf belongs to the one table of a statement, as almost all do: then there is nothing more to ask.
template <class Source, class Leaf>
inline constexpr bool is_of_table = !is_table_use<Leaf>;
template <class Source, class Other, std::size_t Index>
inline constexpr bool is_of_table<Source, expr::column<Other, Index>> = std::is_same_v<Source, Other>;

template <class Source, class... Leaves>
consteval bool all_of_table(type_list<Leaves...>) {
    return (is_of_table<Source, Leaves> && ...);
}

template <class Statement>
consteval bool is_plain() {
    return !Statement::template has<join_clause> && !Statement::template has<from_clause> &&
           detail::all_of_table<typename Statement::source>(typename Statement::leaves{});
}

template <class... Visible, class... Paths>
consteval bool are_names_distinct(scope<Visible...>, type_list<Paths...>) {
    const std::array<std::string_view, sizeof...(Visible) + sizeof...(Paths)> names{
        expr::source_traits<typename Visible::source>::name..., expr::source_traits<Paths>::name...};
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (names[i] == names[j]) return false;
    return true;
}

/// A leaf of a join's condition is of a table that stands before, or of none in this statement.
template <class Before, class After, class Leaf>
inline constexpr bool is_joined_before = true;
template <class Before, class After, class Source, std::size_t Index>
inline constexpr bool is_joined_before<Before, After, expr::column<Source, Index>> =
    in_scope_of<Before, expr::root_of<Source>> || !in_scope_of<After, expr::root_of<Source>>;

template <class Source, class Leaf>
inline constexpr bool is_own_path = false;
template <class Source, class Other, std::size_t Index>
inline constexpr bool is_own_path<Source, expr::column<Other, Index>> =
    expr::is_path<Other> && std::is_same_v<expr::root_of<Other>, Source>;

template <class Before, class After, class Source, class... Leaves>
consteval bool are_joined_before(type_list<Leaves...>) {
    return (is_joined_before<Before, After, Leaves> && ...) && !(is_own_path<Source, Leaves> || ...);
}

template <class First, class All, class... Before>
consteval bool are_joins_in_order(type_list<Before...>, type_list<>) {
    return true;
}
template <class First, class All, class... Before, class Join, class... Rest>
consteval bool are_joins_in_order(type_list<Before...>, type_list<Join, Rest...>) {
    using known = query::detail::join_scope<First, type_list<Before..., Join>>;
    return detail::are_joined_before<known, All, typename Join::source>(expr::leaves_of<Join>{}) &&
           detail::are_joins_in_order<First, All>(type_list<Before..., Join>{}, type_list<Rest...>{});
}

}  // namespace detail

/// No column of a table that nobody reads.
template <class Statement>
concept known_columns = detail::is_plain<Statement>() || !detail::any_free_column(free_leaves_of<Statement>{});

/// No derived table that nobody defines.
template <class Statement>
concept known_tables = detail::is_plain<Statement>() || !detail::any_table_use(free_leaves_of<Statement>{});

template <class Statement>
concept distinct_tables = detail::is_plain<Statement>() || detail::are_names_distinct(scope_of<Statement>{}, paths_of<Statement>{});

template <class Statement>
concept joined_in_order =
    detail::are_joins_in_order<typename Statement::source, scope_of<Statement>>(type_list<>{}, expressions_in<join_clause, Statement>{});

/// Only a query joins what paths lead to.
template <class Statement>
concept pathless_change = Statement::kind == statement_kind::select || !has_paths<Statement>;

/// All but that names are known, which a statement around this one may see to.
template <class Statement>
concept sound_names_inside = distinct_tables<Statement> && joined_in_order<Statement> && pathless_change<Statement>;

template <class Statement>
concept sound_names = sound_names_inside<Statement> && known_columns<Statement> && known_tables<Statement>;

template <class Statement>
consteval void names_tables_once() {
    constexpr bool holds = sound_names_inside<Statement>;
    if constexpr (holds)
        return;
    else if constexpr (!pathless_change<Statement>)
        static_assert(holds,
                      "covet: update, erase and insert cannot follow a path to another table. Look there in a subquery, as in "
                      "col<…>.in(from<…>.select(…)).");
    else if constexpr (!joined_in_order<Statement>)
        static_assert(holds, "covet: the condition of a join names a table that is joined later. Join that table before.");
    else
        static_assert(holds, "covet: two tables of this query have the same name, which a step of a path takes from its member. Give one another by alias<Model, \"name\">.");
}

template <class Statement>
consteval void names_known_tables() {
    constexpr bool holds = sound_names<Statement>;
    if constexpr (!sound_names_inside<Statement>)
        names_tables_once<Statement>();
    else if constexpr (!known_tables<Statement>)
        static_assert(holds, "covet: this statement reads a derived table that nothing defines. Give its query by with<…>(query), or begin with from_query<…>(query).");
    else
        static_assert(holds, "covet: this statement uses a column of an alias or a derived table that it does not read. Add the table by join<…>(…), or begin with it.");
}

}  // namespace covet::query::check
