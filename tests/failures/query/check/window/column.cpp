// expect: covet: window<…>() names a window: partition_by(…) or order_by(…), with a frame or without.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.window<"w">(col<&Order::total>)); }
#else
auto rows(database& db) { return db.all(from<Order>.window<"w">(order_by(col<&Order::total>))); }
#endif
