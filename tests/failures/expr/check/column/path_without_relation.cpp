// expect: covet: a path goes through a member that is no relation. Only belongs_to<…> and has_one<…> lead on; join the other table by join<…>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::customer_id, &Customer::name> == "Ada")); }
#else
auto rows(database& db) { return db.all(from<Order>.join<Customer>(col<&Order::customer_id> == col<&Customer::id>).where(col<&Customer::name> == "Ada")); }
#endif
