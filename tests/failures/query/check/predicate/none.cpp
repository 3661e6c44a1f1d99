// expect: covet: where() takes one predicate. Join several with and.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where()); }
#else
auto rows(database& db) { return db.all(from<Order>); }
#endif
