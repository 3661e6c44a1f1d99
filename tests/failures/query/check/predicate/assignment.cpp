// expect: covet: where() is given an assignment. Compare with ==, not with =.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> = 5.0)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::total> == 5.0)); }
#endif
