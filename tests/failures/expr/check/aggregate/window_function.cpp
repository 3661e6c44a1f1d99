// expect: covet: an aggregate cannot use a window function, which comes after it. Aggregate in a query around.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(max(row_number().over()))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(max(col<&Order::id>))); }
#endif
