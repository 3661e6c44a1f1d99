// expect: covet: in() needs values: in(1, 2, 3), a range, or param.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in())); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(1, 2, 3))); }
#endif
