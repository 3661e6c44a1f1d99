// expect: covet: a pointer to a member stands where a column is wanted. Write col<&Order::total>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto gone = erase<Order>.unconditionally().returning(&Order::total);
#else
auto gone = erase<Order>.unconditionally().returning(col<&Order::total>);
#endif
