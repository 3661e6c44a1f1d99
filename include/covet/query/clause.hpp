#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/fixed_string.hpp>
#include <covet/core/tuple.hpp>
#include <covet/core/type_list.hpp>
#include <covet/expr/expression.hpp>
#include <covet/query/clause_place.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// The clauses of a statement: each a list of expressions under a name. How a statement finds and replaces them.
namespace covet::query {

template <class Predicate>
struct where_clause {
    static constexpr clause_place place = clause_place::where;
    basic_tuple<Predicate> expressions;
};

/// Said instead of `where`: all rows are meant.
template <class... None>
struct unconditional_clause {
    static constexpr clause_place place = clause_place::unconditional;
    basic_tuple<> expressions;
};

/// What a query selects when it is not whole models, read as a `Row`.
template <class Row, class... Expressions>
struct projection_clause {
    static constexpr clause_place place = clause_place::projection;
    using row_type = Row;
    basic_tuple<Expressions...> expressions;
};

/// Relations whose rows are read beside those of the model: `expr::path`s, each once and after the one that it begins at.
template <class... Steps>
struct related_clause {
    static constexpr clause_place place = clause_place::related;
    basic_tuple<Steps...> expressions;
};

/// Common table expressions, each a `table_expression`.
template <class... Tables>
struct with_clause {
    static constexpr clause_place place = clause_place::with;
    basic_tuple<Tables...> expressions;
};

/// The subquery that a statement reads from.
template <class Subquery>
struct from_clause {
    static constexpr clause_place place = clause_place::from;
    basic_tuple<Subquery> expressions;
};

/// Further tables, each a `joined`.
template <class... Joins>
struct join_clause {
    static constexpr clause_place place = clause_place::join;
    basic_tuple<Joins...> expressions;
};

/// The queries whose rows are united, intersected or subtracted.
template <class... Parts>
struct compound_clause {
    static constexpr clause_place place = clause_place::compound;
    basic_tuple<Parts...> expressions;
};

/// What a statement that writes gives of each row it has written, read as a `Row`: whole rows without expressions.
template <class Row, class... Expressions>
struct returning_clause {
    static constexpr clause_place place = clause_place::returning;
    using row_type = Row;
    basic_tuple<Expressions...> expressions;
};

template <class... None>
struct distinct_clause {
    static constexpr clause_place place = clause_place::distinct;
    basic_tuple<> expressions;
};

template <class... Expressions>
struct group_by_clause {
    static constexpr clause_place place = clause_place::group_by;
    basic_tuple<Expressions...> expressions;
};

/// Said besides group_by: it is by a rollup of its expressions.
template <class... None>
struct rollup_clause {
    static constexpr clause_place place = clause_place::rollup;
    basic_tuple<> expressions;
};

template <class Predicate>
struct having_clause {
    static constexpr clause_place place = clause_place::having;
    basic_tuple<Predicate> expressions;
};

/// Windows by their names.
template <class... Windows>
struct window_clause {
    static constexpr clause_place place = clause_place::window;
    basic_tuple<Windows...> expressions;
};

template <class... Terms>
struct order_by_clause {
    static constexpr clause_place place = clause_place::order_by;
    basic_tuple<Terms...> expressions;
};

/// Of a bound value, a placeholder, or a `constant`.
template <class Rows>
struct limit_clause {
    static constexpr clause_place place = clause_place::limit;
    basic_tuple<Rows> expressions;
};

template <class Rows>
struct offset_clause {
    static constexpr clause_place place = clause_place::offset;
    basic_tuple<Rows> expressions;
};

/// How the rows stay locked: a `row_lock`.
template <class Lock>
struct lock_clause {
    static constexpr clause_place place = clause_place::lock;
    basic_tuple<> expressions;
};

template <class... Assignments>
struct set_clause {
    static constexpr clause_place place = clause_place::set;
    basic_tuple<Assignments...> expressions;
};

/// The columns of a table that an insert gives, as `expr::column`s, where it does not assign to them.
template <class... Columns>
struct columns_clause {
    static constexpr clause_place place = clause_place::columns;
    basic_tuple<> expressions;
};

/// A row of VALUES.
struct row_of_values {};

/// The rows of an insert or of `values`, each a node of `row_of_values`.
template <class... Rows>
struct values_clause {
    static constexpr clause_place place = clause_place::values;
    basic_tuple<Rows...> expressions;
};

/// The columns of which no second row of a table may have the same values, which an insert may meet: `expr::column`s.
template <class... Columns>
struct conflict_clause {
    static constexpr clause_place place = clause_place::conflict;
    basic_tuple<> expressions;
};

/// What an insert writes into a row that it meets.
template <class... Assignments>
struct conflict_update_clause {
    static constexpr clause_place place = clause_place::conflict_update;
    basic_tuple<Assignments...> expressions;
};

/// The dialects that a statement is for: `dialect_constant`s.
template <class... Dialects>
struct only_clause {
    static constexpr clause_place place = clause_place::only;
    basic_tuple<> expressions;
};

/// What the program calls a statement: a `statement_name`.
template <class Name>
struct named_clause {
    static constexpr clause_place place = clause_place::named;
    basic_tuple<> expressions;
};

template <fixed_string Name>
struct statement_name {
    static constexpr std::string_view text{Name};
};

template <dialect D>
using dialect_constant = std::integral_constant<dialect, D>;

/// Said in an insert that gives a value to a column that the database generates.
template <class... None>
struct overriding_clause {
    static constexpr clause_place place = clause_place::overriding;
    basic_tuple<> expressions;
};

/// What a statement has after a broken rule: nothing more is asked of it, and it does nothing.
template <class... None>
struct broken_clause {
    static constexpr clause_place place = clause_place::broken;
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

template <class Tuple>
struct leaves_of_tuple;
template <class... Expressions>
struct leaves_of_tuple<basic_tuple<Expressions...>> {
    using type = concatenated<expr::leaves_of<Expressions>...>;
};

/// Only what a clause keeps has values: the columns of a conflict, say, are but named.
template <class Clause>
using clause_leaves = typename leaves_of_tuple<decltype(Clause::expressions)>::type;

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

/// The columns, values and placeholders of a statement whose clauses stand in their order.
template <class... Clauses>
using leaves_of_clauses = concatenated<detail::clause_leaves<Clauses>...>;

}  // namespace covet::query
