// expect: covet: a query or another statement stands where a value is wanted. Run it, and give its result.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::customer_id> == from<Customer>.select(max(col<&Customer::id>))));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::customer_id> == db.one(from<Customer>.select(max(col<&Customer::id>)))));
}
#endif
