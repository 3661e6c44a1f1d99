// expect: covet: set() changes a key that the database generates. Leave it out.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::id> = 5).where(col<&Order::id> == 6)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 5).where(col<&Order::id> == 6)); }
#endif
