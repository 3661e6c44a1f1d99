// expect: covet: where() uses a column of another model. Use columns of the model that the statement begins with, as in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::total> > 5.0 and col<&Order::customer_id> == col<&Customer::id>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::total> > 5.0 and col<&Order::customer_id> == 7));
}
#endif
