#pragma once

#include <sqlite3.h>

/// \file
/// Functions that SQLite has not, or not of the meaning that other databases give them.
namespace covet::driver::sqlite_driver {

/// Registers all of them, for the connection's lifetime.
void register_functions(sqlite3*);

using scalar_function = void (*)(sqlite3_context*, int count, sqlite3_value** arguments);

/// Of fixed arguments, which give the same whenever they are the same. NULL where an argument is; the function is called for
/// others alone.
void add_function(sqlite3*, const char* name, int arguments, scalar_function);

void register_number_functions(sqlite3*);
void register_text_functions(sqlite3*);
void register_time_functions(sqlite3*);
void register_array_functions(sqlite3*);

}  // namespace covet::driver::sqlite_driver
