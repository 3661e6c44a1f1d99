// expect: covet: in() looks among values of another type. Select an expression of the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::customer_id>.in(from<Customer>.select(col<&Customer::name>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::customer_id>.in(from<Customer>.select(col<&Customer::id>)))); }
#endif
