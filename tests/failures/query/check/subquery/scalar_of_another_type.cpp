// expect: covet: this compares unlike types. Give the column's own type, or a column of the same kind.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > scalar(from<Customer>.select(max(col<&Customer::name>))))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > scalar(from<Order>.select(max(col<&Order::total>))))); }
#endif
