// expect: covet: a window function stands inside another one. Use the inner one in a query around.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(lag(rank().over(order_by(col<&Order::total>))).over(order_by(col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(lag(col<&Order::total>).over(order_by(col<&Order::id>)))); }
#endif
