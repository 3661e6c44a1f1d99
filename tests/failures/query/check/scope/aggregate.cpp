// expect: covet: select() uses a column of another model. Use columns of the model in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).filter(col<&Customer::active>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).filter(col<&Order::items> > 1))); }
#endif
