// expect: covet: this compares a thing with itself. Compare it with something else, or with the same column of an alias of its table.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> * col<&Order::items> < col<&Order::total> * col<&Order::items>)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> * col<&Order::items> < col<&Order::total>)); }
#endif
