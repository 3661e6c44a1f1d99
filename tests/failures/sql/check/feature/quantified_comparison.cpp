// expect: covet: SQLite has no ANY and ALL of a subquery. Use in(), exists(), or min() and max() in a subquery, or say only<postgresql, mysql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id> == any(from<Customer>.select(col<&Customer::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(from<Customer>.select(col<&Customer::id>)))); }
#endif
