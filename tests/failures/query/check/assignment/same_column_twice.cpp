// expect: covet: set() assigns to the same column twice. Leave one of the two out.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Order>.set(col<&Order::items> = 5, col<&Order::items> = 6).where(col<&Order::id> == 6));
}
#else
void change(database& db) {
    db.run(update<Order>.set(col<&Order::items> = 5, col<&Order::total> = 6.0).where(col<&Order::id> == 6));
}
#endif
