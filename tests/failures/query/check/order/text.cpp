// expect: covet: order_by() takes columns and other expressions, alone or in asc(…) or desc(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.order_by("total DESC")); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(desc(col<&Order::total>))); }
#endif
