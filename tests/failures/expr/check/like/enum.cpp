// expect: covet: like() matches a column of text with a pattern of text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::state>.like("p%"))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::state> == status::paid)); }
#endif
