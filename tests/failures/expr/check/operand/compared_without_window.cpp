// expect: covet: a window function stands without its window. Write row_number().over(order_by(…)).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(rank() == 1)); }
#else
auto rows(database& db) { return db.all(from<Order>.select(rank().over(order_by(col<&Order::id>)) == 1)); }
#endif
