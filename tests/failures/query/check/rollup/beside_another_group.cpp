// expect: covet: rollup(…) stands alone in group_by(). Name all expressions in it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::id>, rollup(col<&Order::items>)).select(count()).only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::id>, col<&Order::items>)).select(count()).only<postgresql, mysql>()); }
#endif
