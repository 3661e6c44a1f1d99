#pragma once

#include <covet/expr/constant.hpp>
#include <covet/expr/order.hpp>
#include <covet/query/after.hpp>
#include <covet/query/build.hpp>
#include <covet/query/check/limit.hpp>
#include <covet/query/check/order.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/query/grouping.hpp>
#include <covet/query/joining.hpp>
#include <covet/query/lock.hpp>
#include <covet/query/prefetch.hpp>
#include <covet/query/projecting.hpp>
#include <covet/query/select_related.hpp>
#include <covet/query/statement.hpp>
#include <covet/query/window.hpp>
#include <covet/schema/model.hpp>

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

/// What is built from `from<Model>`. Functions that say nothing else return a query with one more clause.
template <class Source, class... Clauses>
struct select_query : clause_list<select_query<Source, Clauses...>, Clauses...> {
    using source = Source;
    using model = expr::row_of_source<Source>;
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

    /// Rows of this table and `Joined` for which a predicate holds. `join<derived<…>>(query, on)` joins a subquery.
    template <class Joined, class... Arguments>
    constexpr auto join(Arguments... arguments) const {
        return detail::with_join<join_kind::inner, false, Joined>(*this, std::move(arguments)...);
    }
    /// As `join`; where `Joined` has no such row, its columns are NULL, and so read as optionals.
    template <class Joined, class... Arguments>
    constexpr auto left_join(Arguments... arguments) const {
        return detail::with_join<join_kind::left, false, Joined>(*this, std::move(arguments)...);
    }
    /// As `join`; where only `Joined` has a row, the columns of all other tables are NULL.
    template <class Joined, class... Arguments>
    constexpr auto right_join(Arguments... arguments) const {
        return detail::with_join<join_kind::right, false, Joined>(*this, std::move(arguments)...);
    }
    /// As `left_join` and `right_join` at once.
    template <class Joined, class... Arguments>
    constexpr auto full_join(Arguments... arguments) const {
        return detail::with_join<join_kind::full, false, Joined>(*this, std::move(arguments)...);
    }
    /// Each row with each row of `Joined`.
    template <class Joined, class... Arguments>
    constexpr auto cross_join(Arguments... arguments) const {
        return detail::with_join<join_kind::cross, false, Joined>(*this, std::move(arguments)...);
    }
    /// Joins what a subquery gives for each row: it may use columns of the tables before it.
    template <class Joined, class... Arguments>
    constexpr auto join_lateral(Arguments... arguments) const {
        return detail::with_join<join_kind::inner, true, Joined>(*this, std::move(arguments)...);
    }
    template <class Joined, class... Arguments>
    constexpr auto left_join_lateral(Arguments... arguments) const {
        return detail::with_join<join_kind::left, true, Joined>(*this, std::move(arguments)...);
    }

    /// Terms are expressions, ascending, or `asc(x)`, `desc(x)`, or what `sort_keys(…).by(…)` chooses. A second call replaces the first.
    template <class... Terms>
    constexpr auto order_by(const Terms&... terms) const& {
        return ordered(*this, terms...);
    }
    template <class... Terms>
    constexpr auto order_by(const Terms&... terms) && {
        return ordered(std::move(*this), terms...);
    }

    /// The rows behind a place in the order, which `cursor_of` finds for the last row of a page; all rows without one, when
    /// the cursor is an empty `std::optional`. A cursor that is an lvalue is viewed and must outlive the query.
    template <class Cursor>
    constexpr auto after(Cursor&& cursor) const {
        return detail::behind_cursor(*this, std::forward<Cursor>(cursor));
    }

    /// At most so many rows: a number, `param`, or a `std::optional`, without which there is no limit. Throws `misuse` when
    /// negative.
    template <class Rows>
    constexpr auto limit(const Rows& rows) const& {
        return counted<limit_clause>(*this, rows);
    }
    template <class Rows>
    constexpr auto limit(const Rows& rows) && {
        return counted<limit_clause>(std::move(*this), rows);
    }

    /// Without the first so many rows: a number, `param` or a `std::optional`. Throws `misuse` when negative.
    template <class Rows>
    constexpr auto offset(const Rows& rows) const& {
        return counted<offset_clause>(*this, rows);
    }
    template <class Rows>
    constexpr auto offset(const Rows& rows) && {
        return counted<offset_clause>(std::move(*this), rows);
    }

    constexpr auto distinct() const& { return query::put(*this, distinct_clause<>{}); }
    constexpr auto distinct() && { return query::put(std::move(*this), distinct_clause<>{}); }

    /// One result row for each group of rows in which these expressions are equal, or for those of a `rollup(…)`.
    template <class... Expressions>
    constexpr auto group_by(const Expressions&... expressions) const& {
        return detail::grouped(*this, expressions...);
    }
    template <class... Expressions>
    constexpr auto group_by(const Expressions&... expressions) && {
        return detail::grouped(std::move(*this), expressions...);
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

    /// A window that several functions share, by its name: `window<"w">(partition_by(x))`, and `over(window<"w">)`.
    template <fixed_string Name, class Definition>
    constexpr auto window(const Definition& definition) const {
        return detail::with_window<Name>(*this, definition);
    }

    /// Rows of these expressions and values in the place of whole models: a struct given as `Row`, whose members take them
    /// in order; without one a `std::tuple`, or for a single expression its value.
    template <class Row = void, class... Expressions>
    constexpr auto select(Expressions&&... expressions) const& {
        return detail::projected<Row>(*this, expr::selected(std::forward<Expressions>(expressions))...);
    }
    template <class Row = void, class... Expressions>
    constexpr auto select(Expressions&&... expressions) && {
        return detail::projected<Row>(std::move(*this), expr::selected(std::forward<Expressions>(expressions))...);
    }

    /// Loads the rows of a relation into the objects that are read, by one query more: of a path of members, by one query for
    /// each of them. `rows`, a query of the last one's model, says which rows, in which order, and by `limit` and `offset` how
    /// many of them each object gets at most. Several paths are given as `members<…>`s, or by further calls, which may give each
    /// its query; what they share is loaded once.
    template <auto... Path>
    constexpr auto prefetch_related() const {
        return detail::with_prefetches(*this, all_rows{}, check::given_paths<Path...>{});
    }
    template <auto... Path, class Query>
    constexpr auto prefetch_related(Query rows) const {
        return detail::with_prefetches(*this, std::move(rows), check::given_paths<Path...>{});
    }

    /// Loads what a path of belongs_to and has_one leads to, by joins: `select_related<&Order::customer, &Customer::country>()`.
    /// Several paths are given as `members<…>`s, or by further calls.
    template <auto... Path>
    constexpr auto select_related() const& {
        return detail::with_related<Path...>(*this);
    }
    template <auto... Path>
    constexpr auto select_related() && {
        return detail::with_related<Path...>(std::move(*this));
    }

    /// Locks the rows until the transaction ends, against change or, with `for_update`, against any lock. Options are
    /// `skip_locked` and `nowait`; `Tables` are the tables whose rows are locked. When none is named it is all that the query
    /// names, and on MySQL those that paths lead to as well.
    template <class... Tables, lock_wait Wait = lock_wait::wait>
    constexpr auto for_update(lock_option<Wait> = {}) const {
        return locked<lock_strength::update, Wait, Tables...>();
    }
    template <class... Tables, lock_wait Wait = lock_wait::wait>
    constexpr auto for_share(lock_option<Wait> = {}) const {
        return locked<lock_strength::share, Wait, Tables...>();
    }

private:
    template <lock_strength Strength, lock_wait Wait, class... Tables>
    constexpr auto locked() const {
        check::locks_tables<select_query, Tables...>();
        if constexpr (check::locks_own_tables<select_query, Tables...>)
            return query::put(*this, lock_clause<row_lock<Strength, Wait, Tables...>>{});
        else
            return detail::broken(*this);
    }

    template <class... Terms>
    static constexpr auto ordered(select_query query, const Terms&... terms) {
        using scope = scope_of<select_query>;
        check::are_order_terms<scope, Terms...>();
        check::orders_before_after<select_query>();
        if constexpr (check::order_terms<scope, Terms...> && check::not_continued<select_query>)
            return query::put(std::move(query), detail::make_clause<order_by_clause>(detail::order_term(terms)...));
        else
            return detail::broken(std::move(query));
    }

    template <template <class...> class Clause, class Rows>
    static constexpr auto counted(select_query query, const Rows& rows) {
        check::is_row_count<Rows>();
        if constexpr (check::row_count<Rows>)
            return query::put(std::move(query), detail::make_clause<Clause>(detail::row_count(rows)));
        else
            return detail::broken(std::move(query));
    }

    template <class... Predicates>
    static constexpr auto with_having(select_query query, Predicates... predicate) {
        using scope = scope_of<select_query>;
        check::is_having_predicate<scope, Predicates...>();
        if constexpr (!expr::any_invalid<Predicates...> && check::having_predicate<scope, Predicates...>)
            return query::put(std::move(query), detail::make_clause<having_clause>(std::move(predicate)...));
        else
            return detail::broken(std::move(query));
    }
};

}  // namespace covet::query

namespace covet {

/// All rows of a model's table; the start of every query.
template <class Model>
inline constexpr query::select_query<Model> from{};

}  // namespace covet
