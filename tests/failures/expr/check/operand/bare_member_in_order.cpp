// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.order_by(desc(&Order::total))); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(desc(col<&Order::total>))); }
#endif
