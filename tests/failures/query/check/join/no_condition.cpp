// expect: covet: a join takes one condition, after the subquery if it joins one. Say cross_join<…>() for all pairs of rows.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.join<Customer>()); }
#else
auto rows(database& db) { return db.all(from<Order>.join<Customer>(col<&Order::customer_id> == col<&Customer::id>)); }
#endif
