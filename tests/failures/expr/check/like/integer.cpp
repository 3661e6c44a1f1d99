// expect: covet: like() matches a column of text with a pattern of text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.like("1%"))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id> == 1)); }
#endif
