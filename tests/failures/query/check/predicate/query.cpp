// expect: covet: a query or another statement stands where a value is wanted. Run it, and give its result.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(from<Order>)); }
#else
auto rows(database& db) { return db.all(from<Customer>); }
#endif
