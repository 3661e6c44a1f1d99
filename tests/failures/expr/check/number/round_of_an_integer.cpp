// expect: covet: this rounds real numbers and decimals: columns of double or decimal, and other expressions of them.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(round(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(round(col<&Order::total>))); }
#endif
