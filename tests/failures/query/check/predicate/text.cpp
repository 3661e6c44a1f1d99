// expect: covet: where() takes a predicate. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where("total > 5")); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > 5.0)); }
#endif
