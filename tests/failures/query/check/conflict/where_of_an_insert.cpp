// expect: covet: where() of an insert is the condition of do_update(). Say on_conflict<…>().do_update(…) before.
#include "shop.hpp"

constexpr auto add = insert<Customer>.set(col<&Customer::name> = "Ada", col<&Customer::email> = param, col<&Customer::active> = true);
#ifndef COVET_CORRECT
auto once = add.where(col<&Customer::active>);
#else
auto once = add.on_conflict<&Customer::email>().do_update(col<&Customer::active> = true).where(col<&Customer::active>);
#endif
