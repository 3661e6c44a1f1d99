// expect: covet: set() assigns to a column of another table. Assign to columns of the table in update<…> or insert<…> alone.
#include "shop.hpp"

constexpr auto add = insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = param, col<&Customer::active> = true);
#ifndef COVET_CORRECT
auto once = add.on_conflict<&Customer::email>().do_update(excluded<&Customer::active> = true);
#else
auto once = add.on_conflict<&Customer::email>().do_update(col<&Customer::active> = true);
#endif
