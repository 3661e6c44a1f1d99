// expect: covet: coalesce() takes a column or another expression, and after it at least one more to stand in for NULL.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(coalesce(col<&Order::discount>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(coalesce(col<&Order::discount>, 0.0))); }
#endif
