// expect: covet: set() uses a column of another model. Use columns of the model in update<…> or insert<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Order>.set(col<&Order::customer_id> = col<&Customer::id>).where(col<&Order::id> == 1));
}
#else
void change(database& db) {
    db.run(update<Order>.set(col<&Order::customer_id> = col<&Order::id>).where(col<&Order::id> == 1));
}
#endif
