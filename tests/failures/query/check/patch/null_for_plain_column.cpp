// expect: covet: this value can be NULL, but the column that it is assigned to is not optional.
#include "shop.hpp"

using change = patch<&Customer::name, &Customer::nick>;
#ifndef COVET_CORRECT
void edit(change& c) { c.set<&Customer::name>(std::nullopt); }
#else
void edit(change& c) { c.set<&Customer::nick>(std::nullopt); }
#endif
