// expect: covet: window<…>() uses a column of a table that is not in this query. Join the table before, or start a path at a relation of the query's model.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.window<"w">(order_by(col<&Customer::id>))); }
#else
auto rows(database& db) { return db.all(from<Order>.window<"w">(order_by(col<&Order::id>))); }
#endif
