// expect: covet: this statement has no set(). Say which columns get which values.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.where(col<&Order::id> == 1)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0).where(col<&Order::id> == 1)); }
#endif
