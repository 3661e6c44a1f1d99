// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(coalesce(col<&Order::discount>, &Order::total) > 0.0)); }
#else
auto rows(database& db) {
    return db.all(from<Order>.where(coalesce(col<&Order::discount>, col<&Order::total>) > 0.0));
}
#endif
