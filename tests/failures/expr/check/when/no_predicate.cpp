// expect: covet: when() takes a condition and a predicate. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db, bool filter) { return db.all(from<Order>.where(when(filter, col<&Order::total>))); }
#else
auto rows(database& db, bool filter) { return db.all(from<Order>.where(when(filter, col<&Order::total> > 0.0))); }
#endif
