#pragma once

#include <covet/core/type_list.hpp>
#include <covet/expr/assignment.hpp>
#include <covet/expr/column.hpp>
#include <covet/expr/expression.hpp>
#include <covet/schema/model.hpp>

#include <array>
#include <cstddef>

/// \file
/// In SQL all assignments of a statement see the row as it was. MySQL makes them one after the other, and each sees what
/// those before it have changed.
namespace covet::sql::detail {

template <class Source>
using changed_columns = std::array<bool, schema::model<expr::row_of_source<Source>>::columns.size()>;

template <class Source, class Leaf>
struct changed_leaf {
    static constexpr bool is_in(const changed_columns<Source>&) { return false; }
};
template <class Source, std::size_t Index>
struct changed_leaf<Source, expr::column<Source, Index>> {
    static constexpr bool is_in(const changed_columns<Source>& changed) { return changed[Index]; }
};

template <class Source, class... Leaves>
consteval bool is_any_changed(const changed_columns<Source>& changed, type_list<Leaves...>) {
    return (changed_leaf<Source, Leaves>::is_in(changed) || ...);
}

template <class Source, class Column, class Expression>
consteval bool assign_in_order(changed_columns<Source>& changed, expr::assignment<Column, Expression>*) {
    const bool reads_changed = is_any_changed<Source>(changed, expr::leaves_of<Expression>{});
    changed[Column::index] = true;
    return reads_changed;
}

/// Whether an assignment reads a column of `Source` that one before it changes.
template <class Source, class... Assignments>
consteval bool reads_changed_column(type_list<Assignments...>) {
    changed_columns<Source> changed{};
    bool found = false;
    ((found |= assign_in_order<Source>(changed, static_cast<Assignments*>(nullptr))), ...);
    return found;
}

template <class Source, class Column, class Expression>
consteval bool reads_any_but_own(changed_columns<Source> changed, expr::assignment<Column, Expression>*) {
    changed[Column::index] = false;
    return is_any_changed<Source>(changed, expr::leaves_of<Expression>{});
}

/// Whether an assignment reads a column of `Source` that another one changes.
template <class Source, class... Columns, class... Expressions>
consteval bool reads_other_column(type_list<expr::assignment<Columns, Expressions>...>) {
    changed_columns<Source> changed{};
    ((changed[Columns::index] = true), ...);
    return (reads_any_but_own<Source>(changed, static_cast<expr::assignment<Columns, Expressions>*>(nullptr)) || ...);
}

}  // namespace covet::sql::detail
