// expect: covet: coalesce() takes arguments of one type. Give those after the first the first one's type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(coalesce(col<&Customer::nick>, 0))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(coalesce(col<&Customer::nick>, ""))); }
#endif
