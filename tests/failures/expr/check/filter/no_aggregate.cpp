// expect: covet: filter() narrows the rows of an aggregate, once and before over(), as in count().filter(col<…> > 0).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::total>.filter(col<&Order::items> > 1))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).filter(col<&Order::items> > 1))); }
#endif
