// expect: covet: MySQL has no FULL JOIN. Unite a left_join() and a right_join(), or say only<sqlite, postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.full_join<Customer>(col<&Order::customer_id> == col<&Customer::id>).select(col<&Order::id>)); }
#else
auto rows(database& db) { return db.all(from<Order>.full_join<Customer>(col<&Order::customer_id> == col<&Customer::id>).select(col<&Order::id>).only<sqlite, postgresql>()); }
#endif
