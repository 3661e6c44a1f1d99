// expect: covet: an argument does not fit the column that its param stands beside. Give the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.run(update<Order>.set(col<&Order::items> = param).unconditionally(), "two"); }
#else
auto call(database& db) { return db.run(update<Order>.set(col<&Order::items> = param).unconditionally(), 2); }
#endif
