// expect: covet: set() changes a key that the database generates. Leave it out.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto odd = update<Customer>.set(patch<&Customer::id>{});
#else
auto odd = update<Customer>.set(patch<&Customer::name>{});
#endif
