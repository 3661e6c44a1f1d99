// expect: covet: this patch has no such member. Add it to patch<…>.
#include "shop.hpp"

using change = patch<&Customer::name, &Customer::nick>;
#ifndef COVET_CORRECT
void edit(change& c) { c.set<&Customer::email>("a@b"); }
#else
void edit(change& c) { c.set<&Customer::name>("Ada"); }
#endif
