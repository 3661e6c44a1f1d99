// expect: covet: the condition of a join names a table that is joined later. Join that table before.
#include "shop.hpp"

using o = alias<Order, "o">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.join<Remark>(col<&Remark::text> == col<&Customer::name> and o::col<&Order::id> > 1).join<o>(o::col<&Order::customer_id> == col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.join<o>(o::col<&Order::customer_id> == col<&Customer::id>).join<Remark>(col<&Remark::text> == col<&Customer::name> and o::col<&Order::id> > 1)); }
#endif
