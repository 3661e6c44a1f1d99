// expect: covet: select_related() stands in a query that is part of another statement, where no objects are read. Leave it out there.
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Country>.where(exists(from<Order>.select_related<&Order::customer>()))); }
#else
auto rows(database& db) { return db.all(from<Country>.where(exists(from<Order>))); }
#endif
