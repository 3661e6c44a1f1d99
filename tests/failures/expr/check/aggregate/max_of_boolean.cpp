// expect: covet: min() and max() take numbers, text, dates and times, which every database has an order of.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(max(col<&Customer::active>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(max(col<&Customer::name>))); }
#endif
