// expect: covet: an aggregate stands inside another one. Aggregate a column or a calculation, or make the outer one a window function by over(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count(max(col<&Order::total>) + 1.0))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count(col<&Order::total>))); }
#endif
