// expect: covet: rollup() cannot take ordinal<…>, as select() comes after it. Name the expression itself.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(ordinal<1>)).select(col<&Order::items>).only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(rollup(col<&Order::items>)).select(col<&Order::items>).only<postgresql, mysql>()); }
#endif
