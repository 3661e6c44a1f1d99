// expect: covet: the condition of a join uses a column of a table that is not joined yet. Join that table before.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.join<Remark>(col<&Remark::text> == col<&Customer::name>)); }
#else
auto rows(database& db) { return db.all(from<Order>.join<Customer>(col<&Order::customer_id> == col<&Customer::id>).join<Remark>(col<&Remark::text> == col<&Customer::name>)); }
#endif
