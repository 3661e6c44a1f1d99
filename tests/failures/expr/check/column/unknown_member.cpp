// expect: 'price'
// expect: 'Order'
// errors: 2
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::price> > 5.0)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> > 5.0)); }
#endif
