// expect: covet: this table is in the query already. Give it another name by alias<Model, "name">.
#include "shop.hpp"

using other = alias<Order, "other">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.join<Order>(col<&Order::id> == col<&Order::customer_id>)); }
#else
auto rows(database& db) { return db.all(from<Order>.join<other>(other::col<&Order::id> == col<&Order::customer_id>)); }
#endif
