// expect: covet: an argument does not fit the column that its param stands beside. Give the column's own type.
#include "shop.hpp"

constexpr auto between = from<Order>.where(col<&Order::id> > param and col<&Order::id> < param);

#ifndef COVET_CORRECT
auto call(database& db) { return db.first(between, 1, "nine"); }
#else
auto call(database& db) { return db.first(between, 1, 9); }
#endif
