// expect: covet: col<…> takes a pointer to a data member of a model, such as col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto odd = excluded<5>;
#else
auto odd = excluded<&Customer::active>;
#endif
