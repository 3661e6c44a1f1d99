// expect: covet: case_when() takes a predicate and a value. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items>, 1))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> != 0, 1))); }
#endif
