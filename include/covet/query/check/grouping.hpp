#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/aggregated.hpp>
#include <covet/expr/column.hpp>
#include <covet/query/check/ordinal.hpp>
#include <covet/query/clause.hpp>
#include <covet/query/statement.hpp>
#include <covet/query/subquery.hpp>

#include <concepts>
#include <type_traits>

/// \file
/// In a query with groups or aggregates, what is selected, filtered by having() and ordered by has one value a group.
namespace covet::query::check {

namespace detail {

template <class Expressions>
inline constexpr bool any_aggregated = false;
template <class... Expressions>
inline constexpr bool any_aggregated<type_list<Expressions...>> = (expr::is_aggregated<Expressions> || ...);

template <class Expressions>
inline constexpr bool any_aggregated_twice = false;
template <class... Expressions>
inline constexpr bool any_aggregated_twice<type_list<Expressions...>> = (expr::is_aggregated_twice<Expressions> || ...);

template <class Leaves>
inline constexpr bool only_columns = false;
template <class... Leaves>
inline constexpr bool only_columns<type_list<Leaves...>> = (expr::is_column<Leaves> && ...);

/// A database knows an expression again when it has no values: two placeholders may stand for unlike ones.
template <class Expression>
inline constexpr bool recognizable = only_columns<expr::leaves_of<Expression>>;

template <class Expression, class... Groups>
struct one_a_group {
    // Values and placeholders are the same for all rows.
    static constexpr bool value = !expr::is_column<Expression>;
};
template <class Op, class Value, class... Operands, class... Groups>
struct one_a_group<expr::node<Op, Value, Operands...>, Groups...> {
    static constexpr bool value = std::derived_from<Op, expr::op::aggregate> ||
                                  ((is_one_of<Operands, Groups...> || one_a_group<Operands, Groups...>::value) && ...);
};

template <class Groups, class... Leaves>
consteval bool are_grouped_columns(type_list<Leaves...>) {
    return []<class... Group>(type_list<Group...>) {
        return ((!expr::is_column<Leaves> || is_one_of<Leaves, Group...>) && ...);
    }(Groups{});
}
/// A subquery has one value a group when the columns that it takes from outside do.
template <class Query, class... Groups>
struct one_a_group<subquery<Query>, Groups...> {
    static constexpr bool value = are_grouped_columns<type_list<Groups...>>(free_leaves_of<Query>{});
};

template <class Expression, class Groups>
inline constexpr bool is_grouped = false;
template <class Expression, class... Groups>
inline constexpr bool is_grouped<Expression, type_list<Groups...>> =
    is_one_of<Expression, Groups...> || one_a_group<Expression, Groups...>::value;

template <class Expressions, class Groups>
inline constexpr bool all_grouped = false;
template <class... Expressions, class Groups>
inline constexpr bool all_grouped<type_list<Expressions...>, Groups> = (is_grouped<Expressions, Groups> && ...);

template <class Groups>
inline constexpr bool all_recognizable = false;
template <class... Groups>
inline constexpr bool all_recognizable<type_list<Groups...>> = (recognizable<Groups> && ...);

template <class Group>
using if_recognizable = std::conditional_t<recognizable<Group>, type_list<Group>, type_list<>>;

template <class... Groups>
concatenated<if_recognizable<Groups>...> recognizable_among(type_list<Groups...>);

/// What a query shows of each of its rows, or groups.
template <class Query>
using shown = concatenated<expressions_in<projection_clause, Query>, expressions_in<having_clause, Query>,
                     expressions_in<window_clause, Query>, expressions_in<order_by_clause, Query>>;

/// The same without what is grouped by its place, whatever it is.
template <class Query>
using shown_unplaced =
    concatenated<decltype(find_unplaced<expressions_in<group_by_clause, Query>>(expressions_in<projection_clause, Query>{})),
           expressions_in<having_clause, Query>, expressions_in<window_clause, Query>, expressions_in<order_by_clause, Query>>;

template <class Query>
using groups = concatenated<expressions_in<group_by_clause, Query>, placed_groups<Query>>;

}  // namespace detail

/// A query whose rows are groups.
template <class Query>
concept grouping = Query::template has<group_by_clause> || Query::template has<having_clause> ||
                   detail::any_aggregated<detail::shown<Query>>;

/// Its rows are no groups, or those of a select().
template <class Query>
concept projected_groups = !grouping<Query> || Query::template has<projection_clause>;

/// Each expression is an aggregate, one of the groups, or made of such.
template <class Query>
concept grouped =
    !grouping<Query> ||
    detail::all_grouped<detail::shown_unplaced<Query>, decltype(detail::recognizable_among(detail::groups<Query>{}))>;

/// What having() filters is there.
template <class Query>
concept having_groups = !Query::template has<having_clause> || Query::template has<group_by_clause>;

/// No aggregate stands inside another one.
template <class Query>
concept aggregated_once = !detail::any_aggregated_twice<detail::shown<Query>>;

template <class Query>
concept sound_groups = projected_groups<Query> && having_groups<Query> && sound_places<Query> && aggregated_once<Query> &&
                       grouped<Query>;

template <class Query>
consteval void shows_groups() {
    constexpr bool sound = sound_groups<Query>;
    if constexpr (sound)
        return;
    else if constexpr (!projected_groups<Query>)
        static_assert(sound,
                      "covet: group_by(), having() and aggregates need a select() of grouped expressions and aggregates, "
                      "since a group is no whole model.");
    else if constexpr (!having_groups<Query>)
        static_assert(sound, "covet: having() filters groups, and this query has none. Add group_by(…), or filter rows by where().");
    else if constexpr (!sound_places<Query>)
        names_places<Query>();
    else if constexpr (!aggregated_once<Query>)
        static_assert(sound,
                      "covet: an aggregate stands inside another one. Aggregate a column or a calculation, or make the outer "
                      "one a window function by over(…).");
    else if constexpr (!detail::all_grouped<detail::shown_unplaced<Query>, detail::groups<Query>>)
        static_assert(sound,
                      "covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or "
                      "aggregate it.");
    else
        static_assert(sound,
                      "covet: group_by() has an expression with a value in it, which a database does not know again in "
                      "select(), having() or order_by(). Group by ordinal<…>, its place in select(), or by columns.");
}

}  // namespace covet::query::check
