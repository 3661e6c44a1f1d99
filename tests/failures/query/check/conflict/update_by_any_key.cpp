// expect: covet: do_update() needs the key by which the row was met. Name its members, as in on_conflict<&Customer::email>().
#include "shop.hpp"

constexpr auto add = insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = param, col<&Customer::active> = true);
#ifndef COVET_CORRECT
auto once = add.on_conflict().do_update(col<&Customer::active> = true);
#else
auto once = add.on_conflict<&Customer::email>().do_update(col<&Customer::active> = true);
#endif
