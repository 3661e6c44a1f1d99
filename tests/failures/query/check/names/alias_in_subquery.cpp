// expect: covet: this statement uses a column of an alias or a derived table that it does not read. Add the table by join<…>(…), or begin with it.
#include "shop.hpp"

using o = alias<Order, "o">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(exists(from<Customer>.where(col<&Customer::id> == o::col<&Order::customer_id>)))); }
#else
auto rows(database& db) { return db.all(from<o>.where(exists(from<Customer>.where(col<&Customer::id> == o::col<&Order::customer_id>)))); }
#endif
