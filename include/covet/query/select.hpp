#pragma once

#include <covet/expr/logical.hpp>
#include <covet/expr/order.hpp>
#include <covet/expr/value.hpp>
#include <covet/query/check/group.hpp>
#include <covet/query/check/limit.hpp>
#include <covet/query/check/order.hpp>
#include <covet/query/check/predicate.hpp>
#include <covet/query/check/projection.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/query/row_number.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/model.hpp>

#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

/// \file
/// `SELECT`, from one model.
///
///     auto dear = from<Order>.where(col<&Order::total> > 100.0).order_by(desc(col<&Order::placed_at>)).limit(20);
///
/// A query is a value: each call gives another one, with one clause more. Its type holds all that its SQL text depends
/// on; the values bound in it are its only content.
namespace covet::query {

template <class Model, class... Clauses>
struct select_query;

namespace detail {

/// What a projection is read as: the row that it names, else a tuple, or for one expression its value.
template <class Row, class... Expressions>
struct row_of {
    using type = Row;
};
template <class... Expressions>
struct row_of<void, Expressions...> {
    using type = std::tuple<expr::value_type_of<Expressions>...>;
};
template <class Expression>
struct row_of<void, Expression> {
    using type = expr::value_type_of<Expression>;
};

template <class Query>
consteval auto row_type_of() {
    if constexpr (Query::template has<projection_clause>)
        return std::type_identity<typename clause_of<projection_clause, Query>::row_type>{};
    else
        return std::type_identity<typename Query::model>{};
}

/// A limit or offset as an expression: a number, a `param`, or one of covet's own constants.
template <class Rows>
constexpr auto row_count(const Rows& rows) {
    if constexpr (std::integral<Rows>) {
        return expr::value<row_number>{{}, schema::codec<row_number>::hold(rows)};
    } else if constexpr (expr::is_param<Rows>) {
        return expr::placeholder<row_number>{};
    } else {
        return rows;
    }
}

template <template <class...> class Clause, class... Expressions>
constexpr auto make_clause(Expressions... expressions) {
    return Clause<Expressions...>{{{{std::move(expressions)}...}}};
}

/// A statement after a broken rule, so that one mistake gives one error.
template <class Statement>
constexpr auto broken(Statement statement) {
    return put<broken_clause>(std::move(statement), broken_clause<>{});
}

/// The rows of a statement, narrowed.
template <class Statement, class... Predicates>
constexpr auto restricted(Statement statement, Predicates... predicates) {
    using model = typename Statement::model;
    check::is_where_predicate<model, Predicates...>();
    if constexpr (expr::any_invalid<Predicates...> || !check::where_predicate<model, Predicates...>) {
        return broken(std::move(statement));
    } else if constexpr (Statement::template has<where_clause>) {
        auto& before = static_cast<clause_of<where_clause, Statement>&>(statement).expressions;
        auto both = (std::move(element<0>(before)) && ... && std::move(predicates));
        return put<where_clause>(std::move(statement), where_clause<decltype(both)>{{{{std::move(both)}}}});
    } else {
        return put<where_clause>(std::move(statement), where_clause<Predicates...>{{{{std::move(predicates)}...}}});
    }
}

}  // namespace detail

/// What is built from `from<Model>`. Functions that say nothing else return a query with one more clause.
template <class Model, class... Clauses>
struct select_query : clause_list<select_query<Model, Clauses...>, Clauses...> {
    using model = Model;
    static constexpr statement_kind kind = statement_kind::select;

    /// Rows that satisfy a predicate; a second call narrows the first.
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) const& {
        return detail::restricted(*this, std::move(predicate)...);
    }
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) && {
        return detail::restricted(std::move(*this), std::move(predicate)...);
    }

    /// Terms are expressions, ascending, or `asc(x)`, `desc(x)`. A second call replaces the first.
    template <class... Terms>
    constexpr auto order_by(const Terms&... terms) const& {
        return ordered(*this, terms...);
    }
    template <class... Terms>
    constexpr auto order_by(const Terms&... terms) && {
        return ordered(std::move(*this), terms...);
    }

    /// At most so many rows: a number or `param`. Throws `misuse` when negative.
    template <class Rows>
    constexpr auto limit(const Rows& rows) const& {
        return counted<limit_clause>(*this, rows);
    }
    template <class Rows>
    constexpr auto limit(const Rows& rows) && {
        return counted<limit_clause>(std::move(*this), rows);
    }

    /// Without the first so many rows: a number or `param`. Throws `misuse` when negative.
    template <class Rows>
    constexpr auto offset(const Rows& rows) const& {
        return counted<offset_clause>(*this, rows);
    }
    template <class Rows>
    constexpr auto offset(const Rows& rows) && {
        return counted<offset_clause>(std::move(*this), rows);
    }

    constexpr auto distinct() const& { return put<distinct_clause>(*this, distinct_clause<>{}); }
    constexpr auto distinct() && { return put<distinct_clause>(std::move(*this), distinct_clause<>{}); }

    /// One result row for each group of rows in which these expressions are equal.
    template <class... Expressions>
    constexpr auto group_by(const Expressions&... expressions) const& {
        return grouped(*this, expressions...);
    }
    template <class... Expressions>
    constexpr auto group_by(const Expressions&... expressions) && {
        return grouped(std::move(*this), expressions...);
    }

    /// Groups that satisfy a predicate over aggregates.
    template <class... Predicates>
    constexpr auto having(Predicates... predicate) const& {
        return with_having(*this, std::move(predicate)...);
    }
    template <class... Predicates>
    constexpr auto having(Predicates... predicate) && {
        return with_having(std::move(*this), std::move(predicate)...);
    }

    /// Rows of these expressions in the place of whole models: a struct given as `Row`, whose members take them in order;
    /// without one a `std::tuple`, or for a single expression its value.
    template <class Row = void, class... Expressions>
    constexpr auto select(const Expressions&... expressions) const& {
        return projected<Row>(*this, expressions...);
    }
    template <class Row = void, class... Expressions>
    constexpr auto select(const Expressions&... expressions) && {
        return projected<Row>(std::move(*this), expressions...);
    }

private:
    template <class... Terms>
    static constexpr auto ordered(select_query query, const Terms&... terms) {
        check::are_order_terms<Model, Terms...>();
        if constexpr (check::order_terms<Model, Terms...>)
            return put<order_by_clause>(std::move(query),
                                                 detail::make_clause<order_by_clause>(expr::as_order_term(terms)...));
        else
            return detail::broken(std::move(query));
    }

    template <template <class...> class Clause, class Rows>
    static constexpr auto counted(select_query query, const Rows& rows) {
        check::is_row_count<Rows>();
        if constexpr (check::row_count<Rows>)
            return put<Clause>(std::move(query), detail::make_clause<Clause>(detail::row_count(rows)));
        else
            return detail::broken(std::move(query));
    }

    template <class... Expressions>
    static constexpr auto grouped(select_query query, const Expressions&... expressions) {
        check::are_group_terms<Model, Expressions...>();
        if constexpr (check::group_terms<Model, Expressions...>)
            return put<group_by_clause>(std::move(query),
                                                 detail::make_clause<group_by_clause>(expressions...));
        else
            return detail::broken(std::move(query));
    }

    template <class... Predicates>
    static constexpr auto with_having(select_query query, Predicates... predicate) {
        check::is_having_predicate<Model, Predicates...>();
        if constexpr (!expr::any_invalid<Predicates...> && check::having_predicate<Model, Predicates...>)
            return put<having_clause>(std::move(query),
                                               detail::make_clause<having_clause>(std::move(predicate)...));
        else
            return detail::broken(std::move(query));
    }

    template <class Row, class... Expressions>
    static constexpr auto projected(select_query query, const Expressions&... expressions) {
        check::projects<Row, Model, Expressions...>();
        if constexpr (check::projectable<Row, Model, Expressions...>) {
            using row = typename detail::row_of<Row, Expressions...>::type;
            using clause = projection_clause<row, Expressions...>;
            return put<projection_clause>(std::move(query),
                                                   clause{{{{expressions}...}}});
        } else if constexpr (!std::is_void_v<Row>) {
            // The rows keep their type, so that what is done with them is not wrong too.
            return detail::broken(put<projection_clause>(std::move(query), projection_clause<Row>{}));
        } else {
            return detail::broken(std::move(query));
        }
    }
};

/// What the rows of a query are read as.
template <class Query>
using row_type = typename decltype(detail::row_type_of<Query>())::type;

}  // namespace covet::query

namespace covet {

/// All rows of a model's table; the start of every query.
template <class Model>
inline constexpr query::select_query<Model> from{};

}  // namespace covet
