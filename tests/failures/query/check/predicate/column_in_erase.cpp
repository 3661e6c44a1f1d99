// expect: covet: where() takes a predicate. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(erase<Order>.where(col<&Order::id>)); }
#else
void change(database& db) { db.run(erase<Order>.where(col<&Order::id> == 1)); }
#endif
