// expect: covet: + - * / and % calculate with numbers, and % with integers alone. Text, dates and other types take no part.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::placed_at> - 5 > 1)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::items> - 5 > 1)); }
#endif
