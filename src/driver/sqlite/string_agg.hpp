#pragma once

#include <sqlite3.h>

namespace covet::driver::sqlite_driver {

/// Registers the aggregate `covet_string_agg(x, separator, directions, key, …)`, which joins texts in the order of keys:
/// `directions` has an "a" or a "d" for each. GROUP_CONCAT takes an order from SQLite 3.44 on alone.
void register_string_agg(sqlite3*);

}  // namespace covet::driver::sqlite_driver
