// expect: covet: a union, intersect or except is ordered by columns and other expressions that its first query selects. Select the expression there too.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>).union_all(from<Order>.select(col<&Order::id>)).order_by(col<&Order::total>)); }
#else
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>).union_all(from<Order>.select(col<&Order::id>)).order_by(col<&Order::id>)); }
#endif
