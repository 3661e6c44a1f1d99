// expect: covet: values() gives another number of values than columns<…>() names. Give one for each, in order.
#include "shop.hpp"

constexpr auto into = insert<Customer>.columns<&Customer::name, &Customer::email, &Customer::active>();
#ifndef COVET_CORRECT
auto add = into.values("Ada", "a@b");
#else
auto add = into.values("Ada", "a@b", true);
#endif
