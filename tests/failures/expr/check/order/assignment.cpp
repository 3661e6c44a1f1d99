// expect: covet: asc() and desc() take a column or another expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.order_by(desc(col<&Order::total> = 1.0))); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(desc(col<&Order::total>))); }
#endif
