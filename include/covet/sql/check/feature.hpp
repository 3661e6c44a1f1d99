#pragma once

#include <covet/core/dialect.hpp>
#include <covet/sql/feature.hpp>

#include <array>

/// \file
/// A statement is possible in each dialect that it is for: those that the program is built for, or fewer when the statement
/// says only<…>().
namespace covet::sql::check {

/// `Lacking` is what one dialect lacks.
template <feature Lacking>
concept possible = Lacking == feature::none;

/// What no part of a statement lacks in any dialect.
template <auto Lacking>
consteval feature first_lacking() {
    for (const feature f : Lacking)
        if (f != feature::none) return f;
    return feature::none;
}

template <feature Lacking>
consteval void is_possible() {
    constexpr bool holds = possible<Lacking>;
    if constexpr (holds)
        return;
    else if constexpr (Lacking == feature::full_join)
        static_assert(holds,
                      "covet: MySQL has no FULL JOIN. Unite a left_join() and a right_join(), or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::lateral)
        static_assert(holds,
                      "covet: SQLite and MariaDB have no LATERAL. Use a correlated subquery or a window function, or say "
                      "only<postgresql>().");
    else if constexpr (Lacking == feature::row_lock)
        static_assert(holds,
                      "covet: SQLite locks no rows, only the whole database. Begin a transaction that writes, or say "
                      "only<postgresql, mysql>().");
    else if constexpr (Lacking == feature::locked_table)
        static_assert(holds, "covet: MariaDB cannot lock the rows of one table alone. Leave the table out, or say only<postgresql>().");
    else if constexpr (Lacking == feature::shared_lock_option)
        static_assert(holds, "covet: MySQL has no SKIP LOCKED and NOWAIT for shared locks on all its versions. Use for_update(), or say only<postgresql>().");
    else if constexpr (Lacking == feature::all_of_set_operation)
        static_assert(holds,
                      "covet: SQLite has no INTERSECT ALL and EXCEPT ALL. Use intersect() or except(), or say "
                      "only<postgresql, mysql>().");
    else if constexpr (Lacking == feature::groups_frame)
        static_assert(holds,
                      "covet: MySQL has no GROUPS in windows. Use rows() or range(), or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::default_of_lag)
        static_assert(holds,
                      "covet: MariaDB has no default in LAG and LEAD. Use coalesce(lag(…).over(…), …), or say "
                      "only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::order_of_json_array)
        static_assert(holds, "covet: MySQL has no order in JSON_ARRAYAGG. Leave order_by() out, or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::filter_of_json_array)
        static_assert(holds,
                      "covet: MySQL cannot leave rows out of JSON_ARRAYAGG. Filter them by where(), or say "
                      "only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::json_array_over_window)
        static_assert(holds, "covet: SQLite and MariaDB have no arrays over windows. Say only<postgresql>().");
    else if constexpr (Lacking == feature::string_agg_over_window)
        static_assert(holds, "covet: MySQL has no GROUP_CONCAT over windows. Say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::statistic_over_window)
        static_assert(holds,
                      "covet: SQLite has no variance and standard deviation over windows. Say only<postgresql, mysql>().");
    else if constexpr (Lacking == feature::returning)
        static_assert(holds,
                      "covet: MySQL has no RETURNING, but for an insert of one row whose key it generates. Read the rows in "
                      "the same transaction, or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::conflict_key)
        static_assert(holds,
                      "covet: MySQL takes a conflict with any key, and this insert may meet another one than that in "
                      "on_conflict<…>(). Say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::conflict_condition)
        static_assert(holds,
                      "covet: MySQL has no condition in ON DUPLICATE KEY UPDATE, and covet can write one for it of columns "
                      "alone. Leave values out of where(), or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::conflict_with_source)
        static_assert(holds,
                      "covet: MySQL cannot tell the row that an insert meets from one that its query reads of the same table. "
                      "Read the table as alias<Model, \"name\">, or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::subquery_of_changed_table)
        static_assert(holds,
                      "covet: MySQL cannot read in a subquery the table that the statement changes. Read the keys first, or say "
                      "only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::assigned_column)
        static_assert(holds,
                      "covet: MySQL sees a column as changed once it is assigned, and this statement reads it afterwards. "
                      "Assign it last, or say only<sqlite, postgresql>().");
    else if constexpr (Lacking == feature::declared_function)
        static_assert(holds,
                      "covet: this sql_function or sql_operator has no name in that database. Give it one, or say only<…>() "
                      "for the others.");
    else if constexpr (Lacking == feature::quantified_comparison)
        static_assert(holds,
                      "covet: SQLite has no ANY and ALL of a subquery. Use in(), exists(), or min() and max() in a "
                      "subquery, or say only<postgresql, mysql>().");
    else if constexpr (Lacking == feature::rollup)
        static_assert(holds, "covet: SQLite has no ROLLUP. Unite queries by union_all(), or say only<postgresql, mysql>().");
    else if constexpr (Lacking == feature::calculation_of_rollup)
        static_assert(holds,
                      "covet: MariaDB cannot order a rollup, and calculates and filters wrongly with what is rolled up. Do so "
                      "around it by from_query<…>(…), or say only<postgresql>().");
    else if constexpr (Lacking == feature::long_name)
        static_assert(holds,
                      "covet: PostgreSQL cuts names after 63 bytes, and a table in this any, none, every or count of rows is named "
                      "after a longer path. Begin at an alias with a short name, or say only<sqlite, mysql>().");
    else
        static_assert(holds,
                      "covet: MariaDB has no WITH before update, erase and insert. Say with<…>() of the subquery that reads "
                      "it, or say only<sqlite, postgresql>().");
}

/// A statement has text in the dialects that it is for and that the program is built for.
template <dialect D, auto Dialects>
concept for_dialect = Dialects[index_of(D)];

template <dialect D, auto Dialects>
consteval void is_for_dialect() {
    constexpr bool holds = for_dialect<D, Dialects>;
    if constexpr (!is_built_for(D))
        static_assert(holds, "covet: this program is not built for that database. Add its dialect to COVET_DIALECTS.");
    else
        static_assert(holds, "covet: this query says only<…>() for other databases. Add the dialect to only<…>().");
}

}  // namespace covet::sql::check
