// expect: covet: a query or another statement stands where a value is wanted. Run it, and give its result.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::customer_id>.in(from<Customer>.select(col<&Customer::id>))));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::customer_id>.in(db.all(from<Customer>.select(col<&Customer::id>)))));
}
#endif
