// expect: covet: cross_join<…>() takes no condition. Say join<…>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.cross_join<Customer>(col<&Order::customer_id> == col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Order>.cross_join<Customer>()); }
#endif
