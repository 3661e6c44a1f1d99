// expect: covet: a query that reads begins with from<…>. Give update, erase and insert to run(), and SQL written by hand to query<Row>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.first(Order{}); }
#else
auto call(database& db) { return db.first(from<Order>); }
#endif
