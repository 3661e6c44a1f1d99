// expect: covet: and, or and not join predicates. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::items> and col<&Order::total> > 5.0)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::items> > 0 and col<&Order::total> > 5.0)); }
#endif
