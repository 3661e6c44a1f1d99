// expect: covet: like() matches a column of text with a pattern of text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::name>.like(1))); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::name>.like("1%"))); }
#endif
