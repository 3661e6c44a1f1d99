// expect: covet: set() takes assignments, as in col<&Order::total> = 12.5.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set().where(col<&Order::id> == 6)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 5).where(col<&Order::id> == 6)); }
#endif
