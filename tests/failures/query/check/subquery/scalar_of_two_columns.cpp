// expect: covet: this subquery has rows of several columns where single values are wanted. Give it a select() of one expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > scalar(from<Order>.select(col<&Order::total>, col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > scalar(from<Order>.select(max(col<&Order::total>))))); }
#endif
