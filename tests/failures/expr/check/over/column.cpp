// expect: covet: over() stands behind an aggregate or a window function, as in sum(x).over(partition_by(y)).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::total>.over(partition_by(col<&Order::items>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(partition_by(col<&Order::items>)))); }
#endif
