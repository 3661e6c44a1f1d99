#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/ordinal.hpp>
#include <covet/expr/windowed.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// `ordinal<N>` names an expression of select(), and in group_by() one that there is before groups are.
namespace covet::query::check {

namespace detail {

/// The place that a term of group_by() or order_by() names, or 0.
template <class Term>
inline constexpr std::size_t place_of = 0;
template <std::size_t Place>
inline constexpr std::size_t place_of<expr::ordinal<Place>> = Place;
template <class Op, std::size_t Place>
inline constexpr std::size_t place_of<expr::node<Op, expr::ordering, expr::ordinal<Place>>> = Place;

template <class... Terms>
consteval bool are_places([[maybe_unused]] std::size_t places, type_list<Terms...>) {
    return ((!expr::has_ordinal<Terms> || (place_of<Terms> > 0 && place_of<Terms> <= places)) && ...);
}

/// Whether a place of select() is grouped by.
template <class... Groups>
consteval bool is_grouped_place([[maybe_unused]] std::size_t place, type_list<Groups...>) {
    return ((place_of<Groups> == place) || ...);
}

/// The expressions of select() that are grouped by, by their places.
template <class Groups, class... Expressions>
consteval auto find_placed(type_list<Expressions...>) {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return concatenated<std::conditional_t<is_grouped_place(I + 1, Groups{}), type_list<Expressions>, type_list<>>...>{};
    }(std::index_sequence_for<Expressions...>{});
}

/// The others.
template <class Groups, class... Expressions>
consteval auto find_unplaced(type_list<Expressions...>) {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return concatenated<std::conditional_t<is_grouped_place(I + 1, Groups{}), type_list<>, type_list<Expressions>>...>{};
    }(std::index_sequence_for<Expressions...>{});
}

template <class Query>
using placed_groups =
    decltype(find_placed<expressions_in<group_by_clause, Query>>(expressions_in<projection_clause, Query>{}));

template <class... Expressions>
consteval bool any_made_of_groups(type_list<Expressions...>) {
    return ((expr::is_aggregated<Expressions> || expr::is_windowed<Expressions>) || ...);
}

}  // namespace detail

template <class Query>
concept known_places =
    detail::are_places(expressions_in<projection_clause, Query>::size, expressions_in<group_by_clause, Query>{}) &&
    detail::are_places(expressions_in<projection_clause, Query>::size, expressions_in<order_by_clause, Query>{});

template <class Query>
concept groupable_places = !detail::any_made_of_groups(detail::placed_groups<Query>{});

template <class Query>
concept sound_places = known_places<Query> && groupable_places<Query>;

template <class Query>
consteval void names_places() {
    constexpr bool holds = sound_places<Query>;
    if constexpr (!known_places<Query>)
        static_assert(holds, "covet: ordinal<…> counts the expressions of select() from 1, and this query has none at that place.");
    else
        static_assert(holds,
                      "covet: group_by(ordinal<…>) names an aggregate or a window function, which is made of groups. Name the "
                      "place of another expression.");
}

}  // namespace covet::query::check
