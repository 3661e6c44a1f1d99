// expect: covet: a query that reads begins with from<…>. Give update, erase and insert to run(), and SQL written by hand to query<Row>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(update<Order>.set(col<&Order::items> = 0).unconditionally()); }
#else
auto rows(database& db) { return db.all(from<Order>); }
#endif
