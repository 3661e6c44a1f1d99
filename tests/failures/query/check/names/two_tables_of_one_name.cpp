// expect: covet: two tables of this query have the same name, which a step of a path takes from its member. Give one another by alias<Model, "name">.
#include "shop.hpp"

using same = alias<Order, "customers">;
using other = alias<Order, "other">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.join<same>(same::col<&Order::customer_id> == col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.join<other>(other::col<&Order::customer_id> == col<&Customer::id>)); }
#endif
