// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(&Order::total))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>))); }
#endif
