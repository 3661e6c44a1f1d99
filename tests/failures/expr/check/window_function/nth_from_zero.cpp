// expect: covet: ntile<…>() and nth_value<…>() count from 1.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(nth_value<0>(col<&Order::total>).over(order_by(col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(nth_value<1>(col<&Order::total>).over(order_by(col<&Order::id>)))); }
#endif
