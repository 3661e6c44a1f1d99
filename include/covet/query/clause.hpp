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

template <class... Assignments>
struct set_clause {
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
    using type = concat<expr::leaves_of<Expressions>...>;
};
template <class Row, class... Expressions>
struct clause_leaves<projection_clause<Row, Expressions...>> {
    using type = concat<expr::leaves_of<Expressions>...>;
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

}  // namespace detail

template <template <class...> class Clause, class... Clauses>
inline constexpr bool has_clause = (detail::is_clause<Clause, Clauses> || ...);

namespace detail {

struct no_leaves {
    using type = type_list<>;
};

template <template <class...> class Clause, class... Clauses>
using leaves_in = concat<typename std::conditional_t<is_clause<Clause, Clauses>, clause_leaves<Clauses>, no_leaves>::type...>;

}  // namespace detail

/// The columns, values and placeholders of a statement, clause by clause in the order of its text. That order is the
/// same for every statement, since each has but some of the clauses.
template <class... Clauses>
using leaves_of_clauses =
    concat<detail::leaves_in<set_clause, Clauses...>, detail::leaves_in<projection_clause, Clauses...>,
           detail::leaves_in<where_clause, Clauses...>, detail::leaves_in<group_by_clause, Clauses...>,
           detail::leaves_in<having_clause, Clauses...>, detail::leaves_in<order_by_clause, Clauses...>,
           detail::leaves_in<limit_clause, Clauses...>, detail::leaves_in<offset_clause, Clauses...>>;

}  // namespace covet::query
