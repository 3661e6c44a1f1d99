// expect: covet: this query is grouped by a rollup already. Leave one of the two group_by() out.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::items>)).group_by(col<&Order::id>).select(count()).only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::items>)).select(count()).only<postgresql, mysql>()); }
#endif
