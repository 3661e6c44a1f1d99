#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/assignment.hpp>
#include <covet/query/check/scope.hpp>
#include <covet/query/statement.hpp>
#include <covet/schema/model.hpp>

#include <cstddef>

/// \file
/// What `set` may assign.
namespace covet::query::check {

template <class... Assignments>
concept assignments = (expr::is_assignment<Assignments> && ...);

namespace detail {

template <class Assignment>
struct assignment_parts {};
template <class Column, class Expression>
struct assignment_parts<expr::assignment<Column, Expression>> {
    using column = Column;
    using expression = Expression;
};

template <class Assignment>
using assigned_column = typename assignment_parts<Assignment>::column;

template <class Column, class... Columns>
inline constexpr int times_named = (static_cast<int>(std::is_same_v<Column, Columns>) + ... + 0);

template <class... Columns>
inline constexpr bool named_once = ((times_named<Columns, Columns...> == 1) && ...);

template <class Where>
struct first_source;
template <class First, class... Rest>
struct first_source<scope<First, Rest...>> {
    using type = typename First::source;
};

/// The table that a statement writes is the first that it sees.
template <class Where>
using written_source = typename first_source<typename as_scope<Where>::type>::type;

template <class Column>
inline constexpr bool is_generated = Column::index == schema::model<typename Column::model>::generated;

}  // namespace detail

/// Each column once.
template <class... Assignments>
concept distinct_targets = detail::named_once<detail::assigned_column<Assignments>...>;

/// No column whose value the database makes.
template <class... Assignments>
concept ungenerated_targets = !(detail::is_generated<detail::assigned_column<Assignments>> || ...);

/// No column of a table that the statement does not write.
template <class Where, class... Assignments>
concept own_targets =
    (std::same_as<typename detail::assigned_column<Assignments>::source, detail::written_source<Where>> && ...);

/// All that a list of assignments must keep; `Generated` says whether generated columns may be given.
template <class Model, bool Generated, class... Assignments>
consteval bool are_settable() {
    if constexpr (sizeof...(Assignments) == 0 || !assignments<Assignments...>)
        return false;
    else
        return (in_scope<Assignments, Model> && ...) && own_targets<Model, Assignments...> && distinct_targets<Assignments...> &&
               (Generated || ungenerated_targets<Assignments...>) &&
               !expr::any_invalid<typename detail::assignment_parts<Assignments>::expression...>;
}

template <class Model, bool Generated, class... Assignments>
concept settable = are_settable<Model, Generated, Assignments...>();

/// `Kind` is that of the statement: an insert may be told to take a value for a generated column.
template <statement_kind Kind, class Model, bool Generated, class... Assignments>
consteval void assigns_settable() {
    constexpr bool holds = settable<Model, Generated, Assignments...>;
    if constexpr (holds || expr::any_invalid<Assignments...>)
        return;
    else if constexpr (sizeof...(Assignments) == 0 || !assignments<Assignments...>)
        static_assert(holds, "covet: set() takes assignments, as in col<&Order::total> = 12.5.");
    else if constexpr (!(in_scope<Assignments, Model> && ...))
        columns_in_scope<clause::set, Model, Assignments...>();
    else if constexpr (!own_targets<Model, Assignments...>)
        static_assert(holds,
                      "covet: set() assigns to a column of another table. Assign to columns of the table in update<…> or "
                      "insert<…> alone.");
    else if constexpr (!distinct_targets<Assignments...>)
        static_assert(holds, "covet: set() assigns to the same column twice. Leave one of the two out.");
    else if constexpr (!Generated && !ungenerated_targets<Assignments...> && Kind == statement_kind::insert)
        static_assert(holds,
                      "covet: set() gives a value to a column that the database generates. Leave it out, or say "
                      "overriding_generated() before set().");
    else if constexpr (!Generated && !ungenerated_targets<Assignments...>)
        static_assert(holds, "covet: set() changes a key that the database generates. Leave it out.");
}

/// The columns that an insert must give: those that are neither optional nor generated nor have a default.
template <class Model, class... Columns>
consteval bool gives_required_columns() {
    using model = schema::model<Model>;
    bool given[model::columns.size()]{};
    ((given[Columns::index] = true), ...);
    for (std::size_t i = 0; i < model::columns.size(); ++i) {
        const schema::column_facts& column = model::columns[i];
        if (!given[i] && !column.nullable && !column.generated && !column.has_default) return false;
    }
    return true;
}

template <class Model, class... Columns>
concept required_columns_given = gives_required_columns<Model, Columns...>();

template <class Model, class... Columns>
consteval void inserts_required_columns() {
    constexpr bool holds = required_columns_given<Model, Columns...>;
    static_assert(holds,
                  "covet: this insert leaves out a column that has no default and is not optional. Give a value for every "
                  "such column.");
}

}  // namespace covet::query::check
