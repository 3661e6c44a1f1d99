// expect: covet: having() cannot use a window function, which comes after it. Select it in a subquery, and filter around that.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::items>).having(rank().over(order_by(col<&Order::items>)) < 3).select(col<&Order::items>)); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::items>).having(col<&Order::items> < 3).select(col<&Order::items>)); }
#endif
