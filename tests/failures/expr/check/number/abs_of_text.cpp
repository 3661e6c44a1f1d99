// expect: covet: this takes numbers, one of them a column or another expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(abs(col<&Customer::name>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(abs(col<&Customer::id>))); }
#endif
