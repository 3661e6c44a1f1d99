// expect: covet: where() uses a column of a table that is not in this statement.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto odd = from<Customer>.where(excluded<&Customer::active>);
#else
auto odd = from<Customer>.where(col<&Customer::active>);
#endif
