#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/order.hpp>
#include <covet/meta/members.hpp>
#include <covet/query/join.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/model.hpp>
#include <covet/schema/table.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// after() continues an order of columns in which no two rows are equal.
namespace covet::expr::op {
struct after;
}  // namespace covet::expr::op

namespace covet::query::check {

template <class Term>
struct ordered_expression {
    using type = expr::invalid;
};
template <class Op, class X>
struct ordered_expression<expr::node<Op, expr::ordering, X>> {
    using type = X;
};

namespace detail {

template <class Terms>
inline constexpr bool orders_columns = false;
template <class... Terms>
inline constexpr bool orders_columns<type_list<Terms...>> =
    sizeof...(Terms) > 0 && (expr::is_column<typename ordered_expression<Terms>::type> && ...);

/// The columns of an order, of which one source must have a key.
template <class Source, class... Columns>
struct keys_among {
    using model = expr::row_of_source<Source>;

    template <std::size_t Index>
    static constexpr bool has = is_one_of<expr::column<Source, Index>, Columns...>;

    template <std::size_t... I>
    static consteval bool has_key(std::index_sequence<I...>) {
        return sizeof...(I) > 0 && (has<schema::model<model>::key[I]> && ...);
    }

    template <auto... Members>
    static consteval bool has_unique(const schema::unique_entry<Members...>*) {
        return ((has<meta::member_index<model, Members>> &&
                 !schema::is_nullable<meta::member_type<model, meta::member_index<model, Members>>>) &&
                ...);
    }
    static consteval bool has_unique(const void*) { return false; }

    template <class... Entries>
    static consteval bool has_any(const schema::table_definition<Entries...>*) {
        return (has_unique(static_cast<const Entries*>(nullptr)) || ...);
    }

    static consteval bool is_unique() {
        if constexpr (expr::is_derived<Source>)
            return false;
        else
            return has_key(std::make_index_sequence<schema::model<model>::key.size()>{}) ||
                   has_any(static_cast<std::remove_cv_t<decltype(schema::model<model>::definition)>*>(nullptr));
    }
};

template <class... Columns, class... Visible>
consteval bool is_unique_in(type_list<Columns...>, scope<Visible...>*) {
    return (keys_among<typename Visible::source, Columns...>::is_unique() && ...);
}

template <class... Columns, class... Groups>
consteval bool has_groups(type_list<Columns...>, type_list<Groups...>) {
    return (is_one_of<Groups, Columns...> && ...);
}

template <class... Terms>
type_list<typename ordered_expression<Terms>::type...> columns_of(type_list<Terms...>);

template <class Query>
consteval bool is_unique_order() {
    using columns = decltype(columns_of(expressions_in<order_by_clause, Query>{}));
    if constexpr (Query::template has<group_by_clause>)
        return has_groups(columns{}, expressions_in<group_by_clause, Query>{});
    else
        return is_unique_in(columns{}, static_cast<scope_of<Query>*>(nullptr));
}

template <class T>
inline constexpr bool is_continued = false;
template <class Op, class Value, class... Operands>
inline constexpr bool is_continued<expr::node<Op, Value, Operands...>> =
    std::same_as<Op, expr::op::after> || (is_continued<Operands> || ...);

template <class Predicates>
inline constexpr bool any_continued = false;
template <class... Predicates>
inline constexpr bool any_continued<type_list<Predicates...>> = (is_continued<Predicates> || ...);

}  // namespace detail

template <class Query>
concept column_order = detail::orders_columns<expressions_in<order_by_clause, Query>>;

/// No two rows are equal in the order.
template <class Query>
concept unique_order = column_order<Query> && detail::is_unique_order<Query>();

template <class Query>
concept not_continued = !detail::any_continued<expressions_in<where_clause, Query>>;

template <class Query, class Place, class Cursor>
concept continuing = unique_order<Query> && not_continued<Query> && std::same_as<schema::non_null<Place>, Cursor>;

template <class Query, class Place, class Cursor>
consteval void continues_order() {
    constexpr bool holds = continuing<Query, Place, Cursor>;
    if constexpr (holds || Query::template has<broken_clause>)
        return;
    else if constexpr (!Query::template has<order_by_clause>)
        static_assert(holds, "covet: after() continues an order. Say order_by() before it.");
    else if constexpr (!column_order<Query>)
        static_assert(holds, "covet: after() continues an order of columns. order_by() has something else in it.");
    else if constexpr (!unique_order<Query>)
        static_assert(holds,
                      "covet: after() would lose rows that are equal in this order. End order_by() with the primary key, or "
                      "with what else no two rows have alike.");
    else if constexpr (!not_continued<Query>)
        static_assert(holds, "covet: this query has an after() already.");
    else
        static_assert(holds, "covet: after() takes what cursor_of() gives for a row of this query, or a std::optional of it.");
}

template <class Query>
consteval void orders_before_after() {
    constexpr bool holds = not_continued<Query>;
    static_assert(holds, "covet: order_by() would change the order that after() continues. Say it before after().");
}

}  // namespace covet::query::check
