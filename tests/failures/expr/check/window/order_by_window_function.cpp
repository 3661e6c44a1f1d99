// expect: covet: order_by() of a window cannot use a window function. Use it in a query around.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().over(order_by(row_number().over())))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count().over(order_by(col<&Order::items>)))); }
#endif
