// expect: covet: a join takes a predicate. Compare columns of the two tables, as in col<&Order::customer_id> == col<&Customer::id>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.join<Customer>(col<&Order::customer_id>)); }
#else
auto rows(database& db) { return db.all(from<Order>.join<Customer>(col<&Order::customer_id> == col<&Customer::id>)); }
#endif
