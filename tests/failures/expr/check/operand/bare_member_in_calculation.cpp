// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> * &Order::items > 10.0)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> * col<&Order::items> > 10.0)); }
#endif
