// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::name>.like(&Customer::nick))); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::name>.like(col<&Customer::nick>))); }
#endif
