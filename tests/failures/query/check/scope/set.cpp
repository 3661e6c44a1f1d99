// expect: covet: set() uses a column of another model. Use columns of the model in update<…> or insert<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(update<Order>.set(col<&Customer::name> = "Ada").where(col<&Order::id> == 1)); }
#else
void change(database& db) {
    db.run(update<Customer>.set(col<&Customer::name> = "Ada").where(col<&Customer::id> == 1));
}
#endif
