// expect: covet: where() uses a column of a table that is not in this statement. Join it before, start a path at a relation, or in a subquery name the table outside by an alias.
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
