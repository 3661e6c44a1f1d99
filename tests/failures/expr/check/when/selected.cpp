// expect: covet: select() takes columns and other expressions to read, at least one.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db, bool filter) { return db.all(from<Order>.select(when(filter, col<&Order::total> > 0.0))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::total> > 0.0)); }
#endif
