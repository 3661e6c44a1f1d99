#pragma once

#include <covet/query/clause.hpp>
#include <covet/query/scope.hpp>
#include <covet/query/statement.hpp>
#include <covet/query/subquery.hpp>

#include <type_traits>

/// \file
/// Joins as parts of a statement.
namespace covet::query {

enum class join_kind { inner, left, right, full, cross };

/// `JOIN Source ON …`. The operands are the subquery that `Source` stands for, if it is one, and the condition.
template <join_kind Kind, bool Lateral, class Source, class... Operands>
struct joined {
    using source = Source;
    static constexpr join_kind kind = Kind;
    static constexpr bool is_lateral = Lateral;

    basic_tuple<Operands...> operands;
};

namespace detail {

template <join_kind Kind, bool Lateral, class Row, fixed_string Name, class... Operands>
    requires(!(is_subquery<Operands> || ...))
struct read_by_name<joined<Kind, Lateral, derived<Row, Name>, Operands...>> {
    using type = type_list<table_use<derived<Row, Name>>>;
};

}  // namespace detail

}  // namespace covet::query

namespace covet::expr::detail {

template <query::join_kind Kind, bool Lateral, class Source, class... Operands>
struct leaves<query::joined<Kind, Lateral, Source, Operands...>> {
    using type = concatenated<typename query::detail::read_by_name<query::joined<Kind, Lateral, Source, Operands...>>::type,
                        typename leaves<Operands>::type...>;
};

}  // namespace covet::expr::detail

namespace covet::query {

namespace detail {

template <join_kind Kind, class Source, class Scope>
struct scope_with;

/// The tables before a RIGHT or FULL JOIN may be NULL, as may the one after a LEFT or FULL JOIN.
template <join_kind Kind, class Source, class... Visible>
struct scope_with<Kind, Source, scope<Visible...>> {
    static constexpr bool before = Kind == join_kind::right || Kind == join_kind::full;
    static constexpr bool after = Kind == join_kind::left || Kind == join_kind::full;
    using type = scope<visible<typename Visible::source, Visible::is_optional || before>..., visible<Source, after>>;
};

template <class Scope, class Joins>
struct scope_after {
    using type = Scope;
};
template <class Scope, join_kind Kind, bool Lateral, class Source, class... Operands, class... Rest>
struct scope_after<Scope, type_list<joined<Kind, Lateral, Source, Operands...>, Rest...>>
    : scope_after<typename scope_with<Kind, Source, Scope>::type, type_list<Rest...>> {};

template <class First, class Joins>
using join_scope = typename scope_after<scope_of_one<First>, Joins>::type;

}  // namespace detail

/// The tables that are visible in a statement: the one that it is about, and what it joins.
template <class Statement>
struct scope_of_statement {
    using type = detail::join_scope<typename Statement::source, expressions_in<join_clause, Statement>>;
};

template <class Statement>
using scope_of = typename scope_of_statement<Statement>::type;

}  // namespace covet::query
