// expect: covet: filter() takes a predicate. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().filter(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count().filter(col<&Order::items> > 1))); }
#endif
