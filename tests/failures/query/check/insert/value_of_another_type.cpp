// expect: covet: this value is of another type than the column that it is assigned to.
#include "shop.hpp"

constexpr auto into = insert<Customer>.columns<&Customer::name, &Customer::email, &Customer::active>();
#ifndef COVET_CORRECT
auto add = into.values("Ada", 5, true);
#else
auto add = into.values("Ada", "a@b", true);
#endif
