// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count(), rank().over(order_by(col<&Order::total>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count(), rank().over(order_by(max(col<&Order::total>))))); }
#endif
