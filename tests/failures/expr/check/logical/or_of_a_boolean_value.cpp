// expect: covet: and, or and not join predicates. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > 5.0 or true)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > 5.0 or col<&Order::items> > 9)); }
#endif
