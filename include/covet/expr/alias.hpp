#pragma once

#include <covet/expr/column.hpp>

namespace covet {

/// A model's table under another name, for a table that a query reads twice and for subqueries that look at a row outside:
///
///     using boss = alias<Employee, "boss">;
///     from<Employee>.join<boss>(col<&Employee::boss_id> == boss::col<&Employee::id>)
///
/// It stands wherever a model does: `from<boss>`, `update<boss>`.
template <class Model, fixed_string Name>
struct alias {
    /// The column of a member, or of a path that begins here.
    template <auto... Members>
    static constexpr auto col = expr::make_column<alias, Members...>();
};

/// Rows of a struct under a name: those of a subquery in FROM, of a common table expression, or of VALUES. The struct's
/// members are the columns.
///
///     struct spend { std::int64_t customer; double total; };
///     using spends = derived<spend, "spends">;
///     from_query<spends>(…).where(spends::col<&spend::total> > 100.0)
template <class Row, fixed_string Name>
struct derived {
    template <auto... Members>
    static constexpr auto col = expr::make_column<derived, Members...>();
};

}  // namespace covet
