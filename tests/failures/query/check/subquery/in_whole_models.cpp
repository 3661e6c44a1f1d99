// expect: covet: this subquery has rows of several columns where single values are wanted. Give it a select() of one expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::customer_id>.in(from<Customer>))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::customer_id>.in(from<Customer>.select(col<&Customer::id>)))); }
#endif
