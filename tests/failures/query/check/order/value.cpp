// expect: covet: order_by() takes columns and other expressions, alone or in asc(…) or desc(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.order_by(2)); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(col<&Order::total>)); }
#endif
