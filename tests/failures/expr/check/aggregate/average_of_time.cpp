// expect: covet: sum(), avg(), stddev() and variance() take numbers. Use count(), min() or max() for other types.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(avg(col<&Order::placed_at>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(max(col<&Order::placed_at>))); }
#endif
