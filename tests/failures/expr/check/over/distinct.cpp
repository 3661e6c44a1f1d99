// expect: covet: no database aggregates distinct() values over a window. Do it in a query around.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count(col<&Order::total>).distinct().over(partition_by(col<&Order::items>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count(col<&Order::total>).over(partition_by(col<&Order::items>)))); }
#endif
