// expect: covet: set() uses a column of another model. Use columns of the model in update<…> or insert<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto odd = update<Order>.set(patch<&Customer::name>{});
#else
auto odd = update<Customer>.set(patch<&Customer::name>{});
#endif
