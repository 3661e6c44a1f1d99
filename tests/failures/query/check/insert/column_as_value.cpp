// expect: covet: an insert has no row whose columns it could read. Give values, or insert the rows of a query by columns<…>().select(query).
#include "shop.hpp"

constexpr auto into = insert<Customer>.columns<&Customer::name, &Customer::email, &Customer::active>();
#ifndef COVET_CORRECT
auto add = into.values("Ada", col<&Customer::name>, true);
#else
auto add = into.values("Ada", "a@b", true);
#endif
