// expect: covet: where() uses a column of another model. Use columns of the model that the statement begins with, as in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Customer::name> == "Ada").limit(3)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::items> == 3).limit(3)); }
#endif
