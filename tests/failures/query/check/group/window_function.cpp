// expect: covet: group_by() cannot use a window function, which comes after it. Select it in a subquery, and group around that.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(rank().over(order_by(col<&Order::items>))).select(count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::items>).select(count())); }
#endif
