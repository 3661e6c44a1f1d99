#pragma once

/// \file
/// The order of the clauses of a statement.
namespace covet::query {

/// Where a kind of clause stands among the others of a statement: the order of the SQL text, and so that in which values are
/// bound. It is the same for every statement and dialect, since each has but some of the clauses.
enum class clause_place {
    with,
    overriding,
    columns,
    set,
    values,
    distinct,
    projection,
    related,
    beside,
    rank,
    from,
    join,
    conflict,
    conflict_update,
    unconditional,
    where,
    group_by,
    rollup,
    having,
    window,
    compound,
    order_by,
    limit,
    offset,
    rank_range,
    lock,
    returning,
    only,
    named,
    prefetch,
    broken,
};

}  // namespace covet::query
