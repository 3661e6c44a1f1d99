// expect: covet: on_conflict<…>() needs members that table() declares unique<…>(), in the same order, or the primary key.
#include "shop.hpp"

constexpr auto add = insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = param, col<&Customer::active> = true);
#ifndef COVET_CORRECT
auto once = add.on_conflict<&Customer::name>().do_nothing();
#else
auto once = add.on_conflict<&Customer::email>().do_nothing();
#endif
