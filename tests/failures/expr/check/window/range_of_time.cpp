// expect: covet: range() with a distance measures it in the one number that the window is ordered by. Say order_by(…) of it before, or use rows() or groups().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::placed_at>).range(preceding<2>, current_row)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::items>).range(preceding<2>, current_row)))); }
#endif
