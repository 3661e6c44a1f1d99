// expect: covet: select_related() names a relation to many rows. Load them by prefetch_related<…>().
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select_related<&Customer::orders>()); }
#else
auto rows(database& db) { return db.all(from<Customer>.select_related<&Customer::country>()); }
#endif
