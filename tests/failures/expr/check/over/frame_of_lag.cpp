// expect: covet: this window function looks at the whole partition, so that a frame says nothing. Leave rows(), range() or groups() out.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(lag(col<&Order::total>).over(order_by(col<&Order::id>).rows(preceding<1>, current_row)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(lag(col<&Order::total>).over(order_by(col<&Order::id>)))); }
#endif
