// expect: covet: the values of case_when() are of unlike types. Give them one type, or cast<…>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, 1).when(col<&Order::items> > 0, col<&Order::placed_at>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, 1).when(col<&Order::items> > 0, col<&Order::id>))); }
#endif
