// expect: covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are meant.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0)); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = 0).unconditionally()); }
#endif
