// expect: covet: this call brings another number of arguments than the statement has params. Give one for each, in order.
#include "shop.hpp"

constexpr auto between = from<Order>.where(col<&Order::id> > param and col<&Order::id> < param);

#ifndef COVET_CORRECT
auto call(database& db) { return db.count(between, 1); }
#else
auto call(database& db) { return db.count(between, 1, 9); }
#endif
