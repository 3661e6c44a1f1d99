// expect: covet: a patch holds values. Assign param and other expressions in set() of the update itself.
#include "shop.hpp"

using change = patch<&Customer::name, &Customer::nick>;
#ifndef COVET_CORRECT
void edit(change& c) { c.set<&Customer::name>(param); }
#else
void edit(change& c) { c.set<&Customer::name>("Ada"); }
#endif
