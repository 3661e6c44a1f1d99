// expect: covet: a subquery is a query that reads. Begin it with from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.union_all(erase<Order>.unconditionally())); }
#else
auto rows(database& db) { return db.all(from<Order>.union_all(from<Order>)); }
#endif
