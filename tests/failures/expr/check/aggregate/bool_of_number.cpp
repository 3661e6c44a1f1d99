// expect: covet: bool_and() and bool_or() take predicates. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(bool_and(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(bool_and(col<&Order::items> > 1))); }
#endif
