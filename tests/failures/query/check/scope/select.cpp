// expect: covet: select() uses a column of another model. Use columns of the model in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>, col<&Customer::name>)); }
#else
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>, col<&Order::total>)); }
#endif
