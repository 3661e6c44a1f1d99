// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::items>).select(col<&Order::items>, sum(col<&Order::total>).over())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::items>).select(col<&Order::items>, sum(sum(col<&Order::total>)).over())); }
#endif
