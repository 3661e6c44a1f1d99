// expect: covet: MySQL has no GROUPS in windows. Use rows() or range(), or say only<sqlite, postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::items>).groups(preceding<2>, current_row)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(order_by(col<&Order::items>).groups(preceding<2>, current_row))).only<sqlite, postgresql>()); }
#endif
