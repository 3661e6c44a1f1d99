// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > &Order::discount)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > col<&Order::discount>)); }
#endif
