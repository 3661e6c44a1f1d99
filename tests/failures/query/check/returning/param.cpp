// expect: covet: returning() takes columns and other expressions to read, or nothing for whole rows.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto gone = erase<Order>.unconditionally().returning(param);
#else
auto gone = erase<Order>.unconditionally().returning();
#endif
