// expect: covet: an aggregate stands inside another one. Aggregate a column or a calculation, or make the outer one a window function by over(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(max(sum(col<&Order::total>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>))); }
#endif
