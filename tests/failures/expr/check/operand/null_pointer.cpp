// expect: covet: NULL is written std::nullopt here, not nullptr.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::nick> == nullptr)); }
#else
auto rows(database& db) { return db.all(from<Customer>.where(col<&Customer::nick> == std::nullopt)); }
#endif
