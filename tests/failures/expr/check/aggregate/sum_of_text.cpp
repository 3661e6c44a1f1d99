// expect: covet: sum(), avg(), stddev() and variance() take numbers. Use count(), min() or max() for other types.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(sum(col<&Customer::name>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(count(col<&Customer::name>))); }
#endif
