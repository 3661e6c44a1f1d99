#pragma once

#include <covet/core/tuple.hpp>
#include <covet/core/dialect.hpp>
#include <covet/core/type_list.hpp>
#include <covet/expr/expression.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

/// \file
/// The clauses of a statement: each a list of expressions under a name. How a statement finds and replaces them.
namespace covet::query {

template <class Predicate>
struct where_clause {
    basic_tuple<Predicate> expressions;
};

/// Said instead of `where`: all rows are meant.
template <class... None>
struct unconditional_clause {
    basic_tuple<> expressions;
};

/// What a query selects when it is not whole models, read as a `Row`.
template <class Row, class... Expressions>
struct projection_clause {
    using row_type = Row;
    basic_tuple<Expressions...> expressions;
};

/// Common table expressions, each a `table_expression`.
template <class... Tables>
struct with_clause {
    basic_tuple<Tables...> expressions;
};

/// The subquery that a statement reads from.
template <class Subquery>
struct from_clause {
    basic_tuple<Subquery> expressions;
};

/// Further tables, each a `joined`.
template <class... Joins>
struct join_clause {
    basic_tuple<Joins...> expressions;
};

/// The queries whose rows are united, intersected or subtracted.
template <class... Parts>
struct compound_clause {
    basic_tuple<Parts...> expressions;
};

/// What a statement that writes gives of each row it has written, read as a `Row`: whole rows without expressions.
template <class Row, class... Expressions>
struct returning_clause {
    using row_type = Row;
    basic_tuple<Expressions...> expressions;
};

template <class... None>
struct distinct_clause {
    basic_tuple<> expressions;
};

template <class... Expressions>
struct group_by_clause {
    basic_tuple<Expressions...> expressions;
};

template <class Predicate>
struct having_clause {
    basic_tuple<Predicate> expressions;
};

/// Windows by their names.
template <class... Windows>
struct window_clause {
    basic_tuple<Windows...> expressions;
};

template <class... Terms>
struct order_by_clause {
    basic_tuple<Terms...> expressions;
};

/// Of a bound value, a placeholder, or a `constant`.
template <class Rows>
struct limit_clause {
    basic_tuple<Rows> expressions;
};

template <class Rows>
struct offset_clause {
    basic_tuple<Rows> expressions;
};

/// How the rows stay locked: a `row_lock`.
template <class Lock>
struct lock_clause {
    basic_tuple<> expressions;
};

template <class... Assignments>
struct set_clause {
    basic_tuple<Assignments...> expressions;
};

/// The columns of a table that an insert gives, as `expr::column`s, where it does not assign to them.
template <class... Columns>
struct columns_clause {
    basic_tuple<> expressions;
};

/// The rows of an insert, each a node of `row_of_values`.
template <class... Rows>
struct values_clause {
    basic_tuple<Rows...> expressions;
};

/// The columns of which no second row of a table may have the same values, which an insert may meet: `expr::column`s.
template <class... Columns>
struct conflict_clause {
    basic_tuple<> expressions;
};

/// What an insert writes into a row that it meets.
template <class... Assignments>
struct conflict_update_clause {
    basic_tuple<Assignments...> expressions;
};

/// The dialects that a statement is for: `dialect_constant`s.
template <class... Dialects>
struct only_clause {
    basic_tuple<> expressions;
};

template <dialect D>
using dialect_constant = std::integral_constant<dialect, D>;

/// Said in an insert that gives a value to a column that the database generates.
template <class... None>
struct overriding_clause {
    basic_tuple<> expressions;
};

/// What a statement has after a broken rule: nothing more is asked of it, and it does nothing.
template <class... None>
struct broken_clause {
    basic_tuple<> expressions;
};

/// A leaf that says: some statement around this one defines that table by with<…>().
template <class Source>
struct table_use {};

/// A number that covet itself puts into the text, such as the one row of `first`.
template <std::size_t Number>
struct constant {};

namespace detail {

template <template <class...> class Clause, class T>
inline constexpr bool is_clause = false;
template <template <class...> class Clause, class... Ts>
inline constexpr bool is_clause<Clause, Clause<Ts...>> = true;

template <class T>
struct clause_leaves;
template <template <class...> class Clause, class... Expressions>
struct clause_leaves<Clause<Expressions...>> {
    using type = concatenated<expr::leaves_of<Expressions>...>;
};
template <class Row, class... Expressions>
struct clause_leaves<projection_clause<Row, Expressions...>> {
    using type = concatenated<expr::leaves_of<Expressions>...>;
};
template <class Row, class... Expressions>
struct clause_leaves<returning_clause<Row, Expressions...>> {
    using type = concatenated<expr::leaves_of<Expressions>...>;
};

template <class Clause>
struct clause_expressions;
template <template <class...> class Clause, class... Expressions>
struct clause_expressions<Clause<Expressions...>> {
    using type = type_list<Expressions...>;
};
template <class Row, class... Expressions>
struct clause_expressions<projection_clause<Row, Expressions...>> {
    using type = type_list<Expressions...>;
};
template <class Row, class... Expressions>
struct clause_expressions<returning_clause<Row, Expressions...>> {
    using type = type_list<Expressions...>;
};

}  // namespace detail

template <template <class...> class Clause, class... Clauses>
inline constexpr bool has_clause = (detail::is_clause<Clause, Clauses> || ...);

/// A list of clauses by their kind.
template <template <class...> class... Clauses>
struct clause_kinds {};

/// The order in which clauses stand in SQL text, and so that in which their values are bound. It is the same for every
/// statement and dialect, since each has but some of the clauses.
using text_order = clause_kinds<with_clause, set_clause, values_clause, projection_clause, from_clause, join_clause,
                                conflict_update_clause, where_clause, group_by_clause, having_clause, window_clause,
                                compound_clause, order_by_clause, limit_clause, offset_clause, returning_clause>;

namespace detail {

struct no_leaves {
    using type = type_list<>;
};

template <template <class...> class Clause, class... Clauses>
using leaves_in = concatenated<typename std::conditional_t<is_clause<Clause, Clauses>, clause_leaves<Clauses>, no_leaves>::type...>;

template <class Kinds, class... Clauses>
struct leaves_in_order;
template <template <class...> class... Kinds, class... Clauses>
struct leaves_in_order<clause_kinds<Kinds...>, Clauses...> {
    using type = concatenated<leaves_in<Kinds, Clauses...>...>;
};

}  // namespace detail

/// The columns, values and placeholders of a statement, clause by clause in the order of its text.
template <class... Clauses>
using leaves_of_clauses = typename detail::leaves_in_order<text_order, Clauses...>::type;

}  // namespace covet::query
