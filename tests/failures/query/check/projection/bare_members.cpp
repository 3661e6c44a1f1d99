// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(&Customer::id, &Customer::name)); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(col<&Customer::id>, col<&Customer::name>)); }
#endif
