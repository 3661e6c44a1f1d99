// expect: covet: for_update<…>() and for_share<…>() name a table that this query does not read. Name those that it reads, or none for all.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.for_update<Customer>().only<postgresql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.for_update<Order>().only<postgresql>()); }
#endif
