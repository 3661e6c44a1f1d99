// expect: covet: where() takes a predicate. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(param)); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::active>)); }
#endif
