#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/fixed_string.hpp>
#include <covet/core/tuple.hpp>
#include <covet/core/type_list.hpp>
#include <covet/expr/alias.hpp>
#include <covet/expr/param.hpp>
#include <covet/query/clause.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// \file
/// What all statements of the query language are: a list of clauses, and through it a list of placeholders.
namespace covet::query {

struct statement_base {};

/// A statement built with the query language.
template <class T>
concept statement = std::is_base_of_v<statement_base, std::remove_cvref_t<T>>;

enum class statement_kind { select, insert, update, erase };

/// A statement whose placeholders are `Placeholders`, in order. A base class, so that a call can deduce them.
template <class Self, class... Placeholders>
struct taking : statement_base {
    static constexpr std::size_t placeholder_count = sizeof...(Placeholders);

    constexpr const Self& self() const noexcept { return static_cast<const Self&>(*this); }
};

namespace detail {

template <class Leaf>
using if_placeholder = std::conditional_t<expr::is_placeholder<Leaf>, type_list<Leaf>, type_list<>>;

/// Most statements have none.
template <bool Any, class... Leaves>
struct placeholders_among {
    using type = type_list<>;
};
template <class... Leaves>
struct placeholders_among<true, Leaves...> {
    using type = concatenated<if_placeholder<Leaves>...>;
};

template <class Self, class Placeholders>
struct taking_list;
template <class Self, class... Placeholders>
struct taking_list<Self, type_list<Placeholders...>> {
    using type = taking<Self, Placeholders...>;
};

template <class Self, class Leaves>
struct taking_of;
template <class Self, class... Leaves>
struct taking_of<Self, type_list<Leaves...>>
    : taking_list<Self, typename placeholders_among<(expr::is_placeholder<Leaves> || ...), Leaves...>::type> {};

template <class Statement>
struct read_by_name {
    using type = type_list<>;
};
template <template <class, class...> class Statement, class Row, fixed_string Name, class... Clauses>
    requires(!has_clause<from_clause, Clauses...>)
struct read_by_name<Statement<derived<Row, Name>, Clauses...>> {
    using type = type_list<table_use<derived<Row, Name>>>;
};

template <class Self, class... Clauses>
using leaves_of_statement = concatenated<typename read_by_name<Self>::type, leaves_of_clauses<Clauses...>>;

/// The base of a statement with these leaves.
template <class Self, class Leaves>
using taking_leaves = typename taking_of<Self, Leaves>::type;

}  // namespace detail

/// One of the clauses that a statement is made of.
template <template <class...> class Clause, class... Arguments>
constexpr const Clause<Arguments...>& clause_in(const Clause<Arguments...>& clause) noexcept {
    return clause;
}

/// The common part of statements that are lists of clauses, each a base class.
template <class Self, class... Clauses>
struct clause_list : detail::taking_leaves<Self, detail::leaves_of_statement<Self, Clauses...>>, Clauses... {
    using leaves = detail::leaves_of_statement<Self, Clauses...>;

    /// The text in a dialect, a constant. Defined in covet/sql.
    template <dialect D>
    static constexpr std::string_view sql();

    template <template <class...> class Clause>
    static constexpr bool has = has_clause<Clause, Clauses...>;

    template <template <class...> class Clause>
    constexpr const auto& get() const noexcept {
        return query::clause_in<Clause>(*this);
    }

    /// The statement for these databases alone, which may then use what others lack: `only<postgresql, sqlite>()`. On
    /// another database it throws `misuse`.
    template <dialect... Dialects>
    constexpr auto only() const;

    /// The statement under a name, by which an `observation` tells it from others: `named<"top_spenders">()`. It goes with a
    /// query into `first`, `one`, `count` and `exists`.
    template <fixed_string Name>
    constexpr auto named() const;

    /// `WITH`: the rows of `query` under the name of `Source`, a `derived` table, for this statement and the queries in it.
    template <class Source, class Query>
    constexpr auto with(Query query) const;

    /// `WITH RECURSIVE`: the query, a union, may read `Source` itself.
    template <class Source, class Query>
    constexpr auto with_recursive(Query query) const;

    // Defined in query/compound.hpp.

    /// The rows of this query and of another one.
    template <class Query>
    constexpr auto union_all(Query other) const;
    /// `UNION`: the same, each row once.
    template <class Query>
    constexpr auto union_distinct(Query other) const;
    /// The rows that both queries have, each once, or with `ALL` as often as both have it.
    template <class Query>
    constexpr auto intersect(Query other) const;
    template <class Query>
    constexpr auto intersect_all(Query other) const;
    /// The rows that the other query does not have, each once, or with `ALL` as often as it is left.
    template <class Query>
    constexpr auto except(Query other) const;
    template <class Query>
    constexpr auto except_all(Query other) const;
};

/// A clause that a statement has, as a type.
template <template <class...> class Clause, class Statement>
using clause_of = std::remove_cvref_t<decltype(std::declval<const Statement&>().template get<Clause>())>;

namespace detail {

template <template <class...> class Clause, class Statement>
consteval auto find_expressions() {
    if constexpr (Statement::template has<Clause>)
        return typename clause_expressions<clause_of<Clause, Statement>>::type{};
    else
        return type_list<>{};
}

}  // namespace detail

/// The expressions of a clause; none of one that the statement does not have.
template <template <class...> class Clause, class Statement>
using expressions_in = decltype(detail::find_expressions<Clause, Statement>());

namespace detail {

/// Clauses with another one at its place.
template <class New, class... Clauses>
using clauses_with =
    concatenated<std::conditional_t<(Clauses::place < New::place), type_list<Clauses>, type_list<>>..., type_list<New>,
           std::conditional_t<(Clauses::place > New::place), type_list<Clauses>, type_list<>>...>;

template <class Wanted, class Statement, class New>
constexpr auto& clause_from(Statement& statement, New& clause) noexcept {
    if constexpr (std::is_same_v<Wanted, New>)
        return clause;
    else
        return static_cast<Wanted&>(statement);
}

template <template <class, class...> class Statement, class Model, class Old, class New, class... Clauses>
constexpr auto rebuilt(Old& statement, New& clause, type_list<Clauses...>) {
    return Statement<Model, Clauses...>{{{}, std::move(detail::clause_from<Clauses>(statement, clause))...}};
}

}  // namespace detail

/// A statement with one more clause, or with the one of its kind replaced.
template <class New, template <class, class...> class Statement, class Model, class... Clauses>
constexpr auto put(Statement<Model, Clauses...> statement, New clause) {
    return detail::rebuilt<Statement, Model>(statement, clause, detail::clauses_with<New, Clauses...>{});
}

/// A statement without a clause that it has.
template <template <class...> class Clause, template <class, class...> class Statement, class Model, class... Clauses>
constexpr auto without(Statement<Model, Clauses...> statement) {
    using rest = concatenated<std::conditional_t<detail::is_clause<Clause, Clauses>, type_list<>, type_list<Clauses>>...>;
    auto& removed = static_cast<clause_of<Clause, Statement<Model, Clauses...>>&>(statement);
    return detail::rebuilt<Statement, Model>(statement, removed, rest{});
}

template <class Self, class... Clauses>
template <dialect... Dialects>
constexpr auto clause_list<Self, Clauses...>::only() const {
    return query::put(this->self(), only_clause<dialect_constant<Dialects>...>{});
}

template <class Self, class... Clauses>
template <fixed_string Name>
constexpr auto clause_list<Self, Clauses...>::named() const {
    return query::put(this->self(), named_clause<statement_name<Name>>{});
}

}  // namespace covet::query
