// expect: covet: where() uses a column of a table that is not in this statement. Join it before, start a path at a relation, or in a subquery name the table outside by an alias.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0).where(col<&Customer::id> == 1)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0).where(col<&Order::id> == 1)); }
#endif
