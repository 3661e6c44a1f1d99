// expect: covet: this compares a thing with itself. Compare it with something else, or with the same column of an alias of its table.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id> == col<&Order::id>)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id> == col<&Order::customer_id>)); }
#endif
