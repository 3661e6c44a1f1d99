#pragma once

#include <cstdint>

namespace covet::sql {

/// What some databases lack and covet cannot emulate without changing the answer. A writer that meets one in such a
/// dialect says `out.lack(…)`; check/feature.hpp has the sentence.
enum class feature : std::uint8_t {
    none,
    full_join,
    lateral,
    row_lock,
    locked_table,
    shared_lock_option,
    all_of_set_operation,
    quantified_comparison,
    declared_function,
    groups_frame,
    default_of_lag,
    statistic_over_window,
    string_agg_over_window,
    order_of_json_array,
    filter_of_json_array,
    json_array_over_window,
    returning,
    conflict_key,
    conflict_condition,
    conflict_with_source,
    assigned_column,
    subquery_of_changed_table,
    with_of_change,
    rollup,
    calculation_of_rollup,
    long_name,
};

}  // namespace covet::sql
