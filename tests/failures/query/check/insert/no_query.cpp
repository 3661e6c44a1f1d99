// expect: covet: select() of an insert takes a query, as in from<…>.select(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto add = insert<Remark>.columns<&Remark::text>().select(col<&Customer::name>);
#else
auto add = insert<Remark>.columns<&Remark::text>().select(from<Customer>.select(col<&Customer::name>));
#endif
