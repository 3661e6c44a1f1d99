// expect: covet: when() and otherwise() follow case_when(predicate, value).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::items>.when(col<&Order::items> > 1, 1))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, 1))); }
#endif
