// expect: covet: this statement uses a column of an alias or a derived table that it does not read. Add the table by join<…>(…), or begin with it.
#include "shop.hpp"

using o = alias<Order, "o">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(o::col<&Order::id> > 1)); }
#else
auto rows(database& db) { return db.all(from<o>.where(o::col<&Order::id> > 1)); }
#endif
