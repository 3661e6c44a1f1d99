// expect: covet: this query says only<…>() for other databases. Add the dialect to only<…>().
#include "shop.hpp"

constexpr auto query = from<Order>.only<sqlite, postgresql>();
#ifndef COVET_CORRECT
auto text() { return query.sql<mysql>(); }
#else
auto text() { return query.sql<sqlite>(); }
#endif
