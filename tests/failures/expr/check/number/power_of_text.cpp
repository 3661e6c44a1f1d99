// expect: covet: this takes numbers, one of them a column or another expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(power(col<&Order::total>, "2"))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(power(col<&Order::total>, 2))); }
#endif
