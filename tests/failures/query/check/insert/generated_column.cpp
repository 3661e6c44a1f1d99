// expect: covet: columns<…>() names a column that the database generates. Leave it out, or say overriding_generated() before columns<…>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto add = insert<Customer>.columns<&Customer::id, &Customer::name, &Customer::email, &Customer::active>();
#else
auto add = insert<Customer>.columns<&Customer::name, &Customer::email, &Customer::active>();
#endif
