// expect: covet: an argument does not fit the column that its param stands beside. Give the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(param)), 5); }
#else
auto call(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(param)), std::vector{5}); }
#endif
