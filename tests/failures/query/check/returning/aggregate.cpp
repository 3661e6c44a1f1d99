// expect: covet: returning() takes no aggregate and no window: it reads each written row by itself. Calculate with the rows that it gives.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto gone = erase<Order>.unconditionally().returning(sum(col<&Order::total>));
#else
auto gone = erase<Order>.unconditionally().returning(col<&Order::total>);
#endif
