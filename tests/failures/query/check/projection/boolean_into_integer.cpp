// expect: covet: select<Row>() gives an expression of another type than the member of Row at its place. Give one for each member, in order.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select<int>(col<&Customer::active>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.select<bool>(col<&Customer::active>)); }
#endif
