// expect: covet: a subquery is a query that reads. Begin it with from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(exists(erase<Customer>.where(col<&Customer::id> == 1)))); }
#else
auto rows(database& db) { return db.all(from<Order>.where(exists(from<Customer>.where(col<&Customer::id> == 1)))); }
#endif
