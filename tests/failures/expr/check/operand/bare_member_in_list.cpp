// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(1, &Order::customer_id))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(1, col<&Order::customer_id>))); }
#endif
