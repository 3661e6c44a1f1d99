#pragma once

#include <covet/core/tuple.hpp>
#include <covet/expr/choice.hpp>
#include <covet/expr/operand.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/when.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/after.hpp>
#include <covet/query/scope.hpp>

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// Pages by key: the rows behind the last one of the page before, found by the values that the rows are ordered by. Unlike an
/// offset this neither reads what it skips nor slips when rows come and go.
///
///     const auto page = from<Order>.order_by(desc(col<&Order::total>), col<&Order::id>).limit(20);
///     std::vector<Order> rows = db.all(page);
///     rows = db.all(page.after(cursor_of(page, rows.back())));
namespace covet::query {

/// A place in an order: a value for each of its terms.
template <class Terms, class... Values>
struct cursor {
    std::tuple<Values...> values;

    friend bool operator==(const cursor&, const cursor&) = default;
};

namespace detail {

template <class Scope, class... Terms>
cursor<type_list<Terms...>, value_in<typename check::ordered_expression<Terms>::type, Scope>...> find_cursor(type_list<Terms...>);

}  // namespace detail

/// The cursors of a query's order.
template <class Query>
using cursor_in = decltype(detail::find_cursor<scope_of<Query>>(expressions_in<order_by_clause, Query>{}));

}  // namespace covet::query

namespace covet::expr {

/// Stands in a predicate that continues an order.
struct continued {};

/// The same where a column can be NULL, which compares in a way of its own.
struct continued_by_null : choosing_leaf {};

namespace op {

/// A column of the order, and the value behind which to go on.
template <bool Descends, bool Nullable>
struct behind {};

/// Rows behind others in an order. Each value but the last is compared twice: by `a >= ? AND (a > ? OR …)` a database finds
/// its place in an index that begins with a.
struct after : visiting {
    template <class Node, class Visitor>
    static void visit(const Node& node, Visitor& visitor) {
        unpack(node.operands, [&](const auto&, const auto&... terms) {
            std::size_t left = sizeof...(terms);
            (visit_term(terms, --left == 0, visitor), ...);
        });
    }

private:
    template <bool Descends, bool Nullable, class Column, class Value, class Visitor>
    static void visit_term(const node<behind<Descends, Nullable>, ordering, Column, Value>& term, bool is_last, Visitor& visitor) {
        const auto& value = element<1>(term.operands);
        if constexpr (Nullable) {
            const bool is_null = value.view().is_null();
            visitor.choose(is_null ? 1 : 0);
            if (is_null) return;
        }
        visitor.use(value);
        if (!is_last) visitor.use(value);
    }
};

}  // namespace op
}  // namespace covet::expr

namespace covet::query::detail {

template <class Type, class Op, class X, class Value>
constexpr auto behind(const expr::node<Op, expr::ordering, X>& term, Value&& value) {
    using op = expr::op::behind<std::is_same_v<Op, expr::op::descending>, schema::is_nullable<Type>>;
    return expr::make_node<op, expr::ordering>(element<0>(term.operands), expr::operand<Type>(std::forward<Value>(value)));
}

template <class... Terms, class List, class... Values, class Place>
constexpr auto behind_all(const basic_tuple<Terms...>& terms, const cursor<List, Values...>*, Place&& place) {
    using leaf = std::conditional_t<(schema::is_nullable<Values> || ...), expr::continued_by_null, expr::continued>;
    return unpack(terms, [&](const Terms&... each) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return expr::make_node<expr::op::after, bool>(leaf{}, behind<Values>(each, std::get<I>(std::forward<Place>(place).values))...);
        }(std::index_sequence_for<Values...>{});
    });
}

/// The rows of a query behind a cursor, if there is one.
template <class Query, class Place>
constexpr auto behind_cursor(Query query, Place&& place) {
    check::continues_order<Query, std::remove_cvref_t<Place>, cursor_in<Query>>();
    if constexpr (!check::continuing<Query, std::remove_cvref_t<Place>, cursor_in<Query>>) {
        return broken(std::move(query));
    } else {
        const auto& terms = clause_in<order_by_clause>(query).expressions;
        constexpr const cursor_in<Query>* type = nullptr;
        if constexpr (!schema::is_nullable<std::remove_cvref_t<Place>>) {
            auto rest = behind_all(terms, type, std::forward<Place>(place));
            return restricted(std::move(query), std::move(rest));
        } else {
            const bool on = place.has_value();
            using whole = decltype(behind_all(terms, type, *std::forward<Place>(place)));
            auto rest = on ? behind_all(terms, type, *std::forward<Place>(place)) : whole{};
            auto chosen = expr::detail::make_when(on, std::move(rest));
            return restricted(std::move(query), std::move(chosen));
        }
    }
}

}  // namespace covet::query::detail
