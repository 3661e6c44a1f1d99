// expect: covet: a window function cannot be assigned to a column. Read it first, and assign its value.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = row_number().over()).unconditionally()); }
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::items> = col<&Order::id>).unconditionally()); }
#endif
