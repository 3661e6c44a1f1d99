// expect: covet: where() is given an assignment. Compare with ==, not with =.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 2).where(col<&Order::id> = 1)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 2).where(col<&Order::id> == 1)); }
#endif
