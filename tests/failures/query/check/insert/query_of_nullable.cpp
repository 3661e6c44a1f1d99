// expect: covet: the query of an insert gives other columns than columns<…>() names. Select one expression for each, in order, of its type, and none that can be NULL where the column is not optional.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto add = insert<Remark>.columns<&Remark::text>().select(from<Customer>.select(col<&Customer::nick>));
#else
auto add = insert<Remark>.columns<&Remark::text>().select(from<Customer>.select(col<&Customer::name>));
#endif
