#pragma once

#include <sqlite3.h>

namespace covet::driver::sqlite_driver {

/// Registers the aggregates
///
///     covet_string_agg(x, directions, separator, key, …)    -- texts in one, NULL left out
///     covet_json_array_agg(x, directions, key, …)           -- a JSON array of numbers and texts, with NULL
///
/// in the order of the keys: `directions` has an "a" or a "d" for each. SQLite's own take an order from version 3.44 on
/// alone, and its JSON has numbers of 15 digits.
void register_ordered_aggregates(sqlite3*);

}  // namespace covet::driver::sqlite_driver
