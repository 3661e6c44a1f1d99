// expect: covet: this compares unlike types. Give the column's own type, or a column of the same kind.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db, bool filter) { return db.all(from<Customer>.where(when(filter, col<&Customer::id> > 0) == col<&Customer::active>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.where((col<&Customer::id> > 0) == col<&Customer::active>)); }
#endif
