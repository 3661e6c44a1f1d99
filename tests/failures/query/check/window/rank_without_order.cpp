// expect: covet: rank(), dense_rank(), percent_rank(), cume_dist(), ntile(), lag() and lead() follow the order of a window. Add order_by(…) to it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.window<"w">(partition_by(col<&Order::total>)).select(rank().over(window<"w">))); }
#else
auto rows(database& db) { return db.all(from<Order>.window<"w">(order_by(col<&Order::total>)).select(rank().over(window<"w">))); }
#endif
