// expect: covet: SQLite has no INTERSECT ALL and EXCEPT ALL. Use intersect() or except(), or say only<postgresql, mysql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.intersect_all(from<Order>)); }
#else
auto rows(database& db) { return db.all(from<Order>.intersect(from<Order>)); }
#endif
