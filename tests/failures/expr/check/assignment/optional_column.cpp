// expect: covet: this value can be NULL, but the column that it is assigned to is not optional. Give a plain value, or coalesce(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Order>.set(col<&Order::total> = col<&Order::discount>).where(col<&Order::id> == 1));
}
#else
void change(database& db) {
    db.run(update<Order>.set(col<&Order::total> = coalesce(col<&Order::discount>, 0.0)).where(col<&Order::id> == 1));
}
#endif
