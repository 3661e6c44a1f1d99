// expect: covet: a query or another statement stands where a value is wanted. Run it, and give its result.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Order>.set(col<&Order::total> = from<Order>.select(max(col<&Order::total>))).where(col<&Order::id> == 1));
}
#else
void change(database& db) { db.run(update<Order>.set(col<&Order::total> = 7.0).where(col<&Order::id> == 1)); }
#endif
