#pragma once

#include <covet/query/check/assignment.hpp>
#include <covet/query/build.hpp>
#include <covet/query/joining.hpp>
#include <covet/query/patch.hpp>
#include <covet/query/returning.hpp>

#include <type_traits>
#include <utility>

/// \file
/// `UPDATE` of many rows at once.
///
///     db.run(update<Order>.set(col<&Order::total> = col<&Order::total> * 1.1).where(col<&Order::id> == 7));
///
/// Without `where` it does not run, unless `unconditionally()` says that all rows are meant.
namespace covet::query {

namespace detail {

/// The condition goes to those of where(), as SQL has it.
template <class Joined, class Statement, class On>
constexpr auto with_table(Statement statement, On on) {
    check_join<join_kind::inner, Joined, Statement, On>();
    if constexpr (!can_join<join_kind::inner, Joined, Statement, On>())
        return broken(std::move(statement));
    else
        return restricted(extended<join_clause>(std::move(statement), joined<join_kind::cross, false, Joined>{}), std::move(on));
}

}  // namespace detail

template <class Model, class... Clauses>
struct update_statement : clause_list<update_statement<Model, Clauses...>, Clauses...> {
    using source = Model;
    using model = expr::row_of_source<Model>;
    static constexpr statement_kind kind = statement_kind::update;

    /// Assignments such as `col<&Order::total> = 12.5`; expressions see the row as it was.
    template <class... Assignments>
        requires(!is_patch<Assignments> && ...)
    constexpr auto set(Assignments... assignments) const {
        using scope = scope_of<update_statement>;
        check::assigns_settable<kind, scope, false, Assignments...>();
        if constexpr (check::settable<scope, false, Assignments...>)
            return query::put(*this, detail::make_clause<set_clause>(std::move(assignments)...));
        else
            return detail::broken(*this);
    }

    /// What a `patch` has for its members. Views the text of one that is an lvalue.
    template <class Patch>
        requires is_patch<std::remove_cvref_t<Patch>>
    constexpr auto set(Patch&& patch) const {
        return detail::with_assignments(std::forward<Patch>(patch),
                                        [this](auto... assignments) { return this->set(std::move(assignments)...); });
    }

    /// Another table, whose columns `set` and `where` may use after it: those of a row for which the predicate holds, of any
    /// one where there are several. Rows without such a row stay as they are.
    template <class Joined, class On>
    constexpr auto from(On on) const {
        return detail::with_table<Joined>(*this, std::move(on));
    }

    /// Rows that satisfy a predicate; a second call narrows the first.
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) const& {
        return detail::restricted(*this, std::move(predicate)...);
    }
    template <class... Predicates>
    constexpr auto where(Predicates... predicate) && {
        return detail::restricted(std::move(*this), std::move(predicate)...);
    }

    /// All rows are meant.
    constexpr auto unconditionally() const& {
        return query::put(*this, unconditional_clause<>{});
    }
    constexpr auto unconditionally() && {
        return query::put(std::move(*this), unconditional_clause<>{});
    }

    /// What is read of each row as it is after the update: expressions as `select` takes them, or without any the whole row.
    template <class Row = void, class... Expressions>
    constexpr auto returning(Expressions&&... expressions) const {
        return detail::returned<Row>(*this, expr::selected(std::forward<Expressions>(expressions))...);
    }
};

}  // namespace covet::query

namespace covet {

template <class Model>
inline constexpr query::update_statement<Model> update{};

}  // namespace covet
