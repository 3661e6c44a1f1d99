// expect: covet: order_by() of an aggregate takes columns and other expressions, alone or in asc(…) or desc(…), but no window function.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).order_by(1))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).order_by(col<&Customer::name>))); }
#endif
