// expect: covet: this value is of another type than the column that it is assigned to.
#include "shop.hpp"

using change = patch<&Customer::name, &Customer::nick>;
#ifndef COVET_CORRECT
void edit(change& c) { c.set<&Customer::name>(5); }
#else
void edit(change& c) { c.set<&Customer::name>("Ada"); }
#endif
