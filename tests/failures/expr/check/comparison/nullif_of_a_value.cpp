// expect: covet: nullif() takes a column or another expression, and after it what stands for NULL.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(nullif(0, col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(nullif(col<&Order::items>, 0))); }
#endif
