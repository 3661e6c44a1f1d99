// expect: covet: order_by() takes columns and other expressions, alone or in asc(…) or desc(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.order_by(col<&Order::total> = 5.0)); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(col<&Order::total>)); }
#endif
