// expect: covet: where() uses a column of another model. Use columns of the model that the statement begins with, as in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0).where(col<&Customer::id> == 1)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0).where(col<&Order::id> == 1)); }
#endif
