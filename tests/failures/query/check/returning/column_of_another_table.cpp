// expect: covet: returning() uses a column of another table. Use columns of the table that the statement writes.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto gone = erase<Order>.unconditionally().returning(col<&Customer::id>);
#else
auto gone = erase<Order>.unconditionally().returning(col<&Order::id>);
#endif
