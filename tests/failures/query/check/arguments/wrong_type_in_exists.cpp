// expect: covet: an argument does not fit the column that its param stands beside. Give the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.exists(from<Order>.where(col<&Order::state> == param), color::red); }
#else
auto call(database& db) { return db.exists(from<Order>.where(col<&Order::state> == param), status::open); }
#endif
