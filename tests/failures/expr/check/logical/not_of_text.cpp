// expect: covet: and, or and not join predicates. Compare the column with something, as in col<…> > 0.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(not col<&Customer::name>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(not col<&Customer::active>)); }
#endif
