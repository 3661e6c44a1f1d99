// expect: covet: this compares unlike types.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(nullif(col<&Order::items>, ""))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(nullif(col<&Order::items>, 0))); }
#endif
