// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(from<Order>.group_by(col<&Order::items>).select(col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(from<Order>.group_by(col<&Order::items>).select(max(col<&Order::id>))))); }
#endif
