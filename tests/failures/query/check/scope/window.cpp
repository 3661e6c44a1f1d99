// expect: covet: select() uses a column of a table that is not in this query. Join the table before, or start a path at a relation of the query's model.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().over(partition_by(col<&Customer::name>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count().over(partition_by(col<&Order::items>)))); }
#endif
