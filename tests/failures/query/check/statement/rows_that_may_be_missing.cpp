// expect: covet: an outer join may leave no row of the model that this query reads. Say what to read in select().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.right_join<Customer>(col<&Order::customer_id> == col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Order>.right_join<Customer>(col<&Order::customer_id> == col<&Customer::id>).select(col<&Customer::name>)); }
#endif
