#pragma once

#include <covet/expr/choice.hpp>
#include <covet/query/check/assignment.hpp>
#include <covet/query/check/key.hpp>
#include <covet/query/statement.hpp>

#include <cstddef>

/// \file
/// What on_conflict() may name, and what do_update() may write.
namespace covet::query::check {

/// The primary key, a unique constraint, or nothing for whichever key it is.
template <class Model, auto... Members>
concept conflict_key = sizeof...(Members) == 0 || unique_key<Model, Members...>;

template <class Model, auto... Members>
consteval void conflicts_by_key() {
    constexpr bool holds = conflict_key<Model, Members...>;
    if constexpr (!holds && !schema::check::sound_model<Model>)
        schema::check::is_model<Model>();
    else
        static_assert(holds,
                      "covet: on_conflict<…>() needs members that table() declares unique<…>(), in the same order, or the "
                      "primary key.");
}

/// `Columns` is how many the key has that on_conflict() names.
template <class Scope, std::size_t Columns, class... Assignments>
concept conflict_update = Columns > 0 && settable<Scope, false, Assignments...>;

template <class Scope, std::size_t Columns, class... Assignments>
consteval void updates_on_conflict() {
    constexpr bool holds = conflict_update<Scope, Columns, Assignments...>;
    if constexpr (Columns == 0)
        static_assert(holds,
                      "covet: do_update() needs the key by which the row was met. Name its members, as in "
                      "on_conflict<&Customer::email>().");
    else
        assigns_settable<statement_kind::update, Scope, false, Assignments...>();
}

/// An insert whose where() has a meaning.
template <class Statement>
concept updating_on_conflict = Statement::template has<conflict_update_clause> || Statement::template has<broken_clause>;

/// MySQL has no condition there: it is written into each assignment, which must not be left without one.
template <class... Predicates>
concept always_there = !(expr::is_condition<Predicates> || ...);

template <class Statement, class... Predicates>
consteval void has_conflict_update() {
    constexpr bool holds = updating_on_conflict<Statement> && always_there<Predicates...>;
    if constexpr (!always_there<Predicates...>)
        static_assert(holds, "covet: the condition of do_update() cannot be left out at run time. Write the predicate without when().");
    else
        static_assert(holds,
                  "covet: where() of an insert is the condition of do_update(). Say on_conflict<…>().do_update(…) before.");
}

}  // namespace covet::query::check
