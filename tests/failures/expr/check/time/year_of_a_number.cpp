// expect: covet: this takes a date or a point in time, such as a column of std::chrono::sys_days.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(year_of(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(year_of(col<&Order::placed_at>))); }
#endif
