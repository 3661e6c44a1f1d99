// expect: covet: where() takes one predicate. Join several with and.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > 5.0, col<&Order::items> > 1)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > 5.0 and col<&Order::items> > 1)); }
#endif
