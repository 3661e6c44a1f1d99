// expect: covet: any_predicate holds no param, which a call could not fill in. Give it the value.
#include "shop.hpp"

#ifndef COVET_CORRECT
any_predicate<Order> dear(double) { return col<&Order::total> > param; }
#else
any_predicate<Order> dear(double least) { return col<&Order::total> > least; }
#endif
