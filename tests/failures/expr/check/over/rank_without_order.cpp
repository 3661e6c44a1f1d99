// expect: covet: rank(), dense_rank(), percent_rank(), cume_dist(), ntile(), lag() and lead() follow the order of a window. Add order_by(…) to it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(rank().over(partition_by(col<&Order::items>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(rank().over(partition_by(col<&Order::items>).order_by(col<&Order::total>)))); }
#endif
