// expect: covet: this value can be NULL, but the column that it is assigned to is not optional. Give a plain value, or coalesce(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Order>.set(col<&Order::total> = col<&Order::total> / col<&Order::items>).where(col<&Order::id> == 1));
}
#else
void change(database& db) {
    db.run(update<Order>.set(col<&Order::total> = coalesce(col<&Order::total> / col<&Order::items>, 0.0)).where(col<&Order::id> == 1));
}
#endif
