#pragma once

#include <covet/query/build.hpp>
#include <covet/query/check/assignment.hpp>
#include <covet/query/check/conflict.hpp>
#include <covet/query/proposed.hpp>

#include <utility>

/// \file
/// `ON CONFLICT`: what an insert does when a row with the same key is there already.
namespace covet::query {

/// Begun by `on_conflict<&Model::key>()`, and of no use without one of its functions.
template <class Insert, class... Columns>
struct conflict {
    using source = typename Insert::source;

    /// The row that is there stays as it is.
    constexpr auto do_nothing() const { return query::put(insert, conflict_clause<Columns...>{}); }

    /// Writes into the row that is there. Assignments see that row as it was, and through `excluded` the one that could
    /// not be inserted.
    template <class... Assignments>
    constexpr auto do_update(Assignments... assignments) const {
        using scope = scope_of<Insert>;
        check::updates_on_conflict<scope, sizeof...(Columns), Assignments...>();
        if constexpr (check::conflict_update<scope, sizeof...(Columns), Assignments...>)
            return query::put(do_nothing(),
                                               detail::make_clause<conflict_update_clause>(std::move(assignments)...));
        else
            return detail::broken(do_nothing());
    }

    Insert insert;
};

template <class Model, class... Clauses>
struct insert_statement;

/// Only on_conflict() sees what is proposed.
template <class Model, class... Clauses>
struct scope_of_statement<insert_statement<Model, Clauses...>> {
    using type = scope<visible<Model>, visible<proposed<Model>>>;
};

namespace detail {

template <auto... Members, class Insert>
constexpr auto on_conflict(const Insert& insert) {
    using source = typename Insert::source;
    check::conflicts_by_key<source, Members...>();
    if constexpr (check::conflict_key<source, Members...>) {
        return conflict<Insert, expr::column<source, meta::member_index<source, Members>>...>{insert};
    } else {
        auto nothing = broken(insert);
        return conflict<decltype(nothing)>{std::move(nothing)};
    }
}

}  // namespace detail

}  // namespace covet::query
