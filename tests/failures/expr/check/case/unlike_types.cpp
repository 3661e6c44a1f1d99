// expect: covet: the values of case_when() are of unlike types. Give them one type, or cast<…>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, col<&Order::total>).otherwise("none"))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, col<&Order::total>).otherwise(0))); }
#endif
