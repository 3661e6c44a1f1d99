#pragma once

#include <covet/driver/sqlite.hpp>

#include "handle.hpp"
#include "lock_wait.hpp"

namespace covet::driver::sqlite_driver {

/// Opens and configures a connection as `connect_sqlite` promises, and reads the schema once, so that a file that is no
/// database is found out here and not by the first query.
database_handle open_database(const sqlite_options&, lock_wait&);

/// LIKE tells upper case from lower case, as it does on other databases.
void make_like_case_sensitive(sqlite3*);
void set_foreign_keys(sqlite3*, bool on) noexcept;

}  // namespace covet::driver::sqlite_driver
