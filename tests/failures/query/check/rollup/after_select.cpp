// expect: covet: group_by(rollup(…)) stands after select(), though it decides what can be NULL there. Group first.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::items>).group_by(rollup(col<&Order::items>)).only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::items>)).select(col<&Order::items>).only<postgresql, mysql>()); }
#endif
