// expect: covet: select<Row>() reads into a plain struct whose members can be stored, a std::tuple, or a single value.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select<std::vector<void*>>(col<&Customer::id>)); }
#else
auto rows(database& db) { return db.all(from<Customer>.select<int>(col<&Customer::id>)); }
#endif
