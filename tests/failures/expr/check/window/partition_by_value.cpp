// expect: covet: partition_by() takes columns and other expressions, at least one.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().over(partition_by(1)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count().over(partition_by(col<&Order::items>)))); }
#endif
