#pragma once

#include <sqlite3.h>

namespace covet::driver::sqlite_driver {

/// Registers the aggregates `covet_var_samp(x)`, `covet_stddev_samp(x)`, `covet_var_pop(x)` and `covet_stddev_pop(x)`,
/// which SQLite lacks. NULL is passed over; of too few values they are NULL.
void register_statistics(sqlite3*);

}  // namespace covet::driver::sqlite_driver
