// expect: covet: groups() counts groups of rows that are equal in order. Say order_by(…) before it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(partition_by(col<&Order::items>).groups(preceding<2>, current_row))).only<sqlite>()); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::items>).groups(preceding<2>, current_row))).only<sqlite>()); }
#endif
