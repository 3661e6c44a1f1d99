// expect: covet: this value is of another type than the column that it is assigned to. Give the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Order::state> = color::red).where(col<&Order::id> == 1)); }
#else
void change(database& db) {
    db.run(update<Order>.set(col<&Order::state> = status::paid).where(col<&Order::id> == 1));
}
#endif
