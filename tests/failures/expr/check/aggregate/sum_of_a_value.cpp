// expect: covet: an aggregate takes a column or another expression, as in sum(col<&Order::total>).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(5))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::items>))); }
#endif
