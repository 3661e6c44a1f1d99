// expect: covet: SQLite has no ROLLUP. Unite queries by union_all(), or say only<postgresql, mysql>().
#include "shop.hpp"

constexpr auto rolled = from<Order>.group_by(rollup(col<&Order::items>)).select(col<&Order::items>, count());
#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(rolled); }
#else
auto rows(database& db) { return db.all(rolled.only<postgresql, mysql>()); }
#endif
