// expect: covet: a window function stands without its window. Write row_number().over(order_by(…)).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(row_number())); }
#else
auto rows(database& db) { return db.all(from<Order>.select(row_number().over(order_by(col<&Order::id>)))); }
#endif
