// expect: covet: this value can be NULL, but the column that it is assigned to is not optional.
#include "shop.hpp"

constexpr auto into = insert<Customer>.columns<&Customer::name, &Customer::email, &Customer::active>();
#ifndef COVET_CORRECT
auto add = into.values("Ada", std::nullopt, true);
#else
auto add = into.values("Ada", "a@b", true);
#endif
