// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(&Order::state).select(count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::state>).select(count())); }
#endif
