// expect: covet: NULL is neither less nor greater than anything. Compare by == std::nullopt or != std::nullopt.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::discount> > std::nullopt)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::discount> != std::nullopt)); }
#endif
