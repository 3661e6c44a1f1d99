#pragma once

#include <doctest/doctest.h>

#ifdef COVET_MYSQL
#include "support/mysql_database.hpp"
#endif
#ifdef COVET_POSTGRES
#include "support/postgres_database.hpp"
#endif

namespace support {

/// Calls a function with an empty database on each server.
template <class Function>
void on_each_server(Function f) {
#ifdef COVET_POSTGRES
    SUBCASE("postgres") { f(postgres_database{}); }
#endif
#ifdef COVET_MYSQL
    SUBCASE("mysql") { f(mysql_database{}); }
#endif
}

}  // namespace support
