// expect: covet: NULL is written std::nullopt here, not nullptr.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> + nullptr > 1.0)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> + 0.5 > 1.0)); }
#endif
