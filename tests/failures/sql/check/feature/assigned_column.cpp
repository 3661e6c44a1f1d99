// expect: covet: MySQL sees a column as changed once it is assigned, and this statement reads it afterwards. Assign it last, or say only<sqlite, postgresql>().
#include "shop.hpp"

constexpr auto items = col<&Order::items>;
constexpr auto total = col<&Order::total>;
#ifndef COVET_CORRECT
void run(database& db) { db.run(update<Order>.set(items = items + 1, total = items * 2.0).unconditionally()); }
#else
void run(database& db) { db.run(update<Order>.set(total = items * 2.0, items = items + 1).unconditionally()); }
#endif
