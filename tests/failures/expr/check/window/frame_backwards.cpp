// expect: covet: a frame goes from a bound to the same or a later one, as in rows(preceding<2>, current_row).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::id>).rows(current_row, preceding<2>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::id>).rows(preceding<2>, current_row)))); }
#endif
