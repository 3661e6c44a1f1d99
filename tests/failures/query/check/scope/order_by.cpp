// expect: covet: order_by() uses a column of another model. Use columns of the model in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.order_by(col<&Order::id>, desc(col<&Customer::name>))); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(col<&Order::id>, desc(col<&Order::total>))); }
#endif
