// expect: covet: over() takes a window: partition_by(…), order_by(…), window<…>, or nothing.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(partition_by(col<&Order::items>)))); }
#endif
