// expect: covet: this value is of another type than the column that it is assigned to. Give the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) {
    db.run(update<Customer>.set(col<&Customer::name> = col<&Customer::id>).where(col<&Customer::id> == 1));
}
#else
void change(database& db) {
    db.run(update<Customer>.set(col<&Customer::name> = col<&Customer::email>).where(col<&Customer::id> == 1));
}
#endif
