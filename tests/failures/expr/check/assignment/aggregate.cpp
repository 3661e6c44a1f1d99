// expect: covet: an aggregate cannot be assigned to a column. Read it first, and assign its value.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Order>.set(col<&Order::discount> = max(col<&Order::total>)).where(col<&Order::id> == 1));
}
#else
void change(database& db) {
    db.run(update<Order>.set(col<&Order::discount> = col<&Order::total>).where(col<&Order::id> == 1));
}
#endif
