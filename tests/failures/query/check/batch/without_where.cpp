// expect: covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are meant.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(transaction& tx) { return tx.batch(from<Order>, erase<Order>); }
#else
auto call(transaction& tx) { return tx.batch(from<Order>, erase<Order>.unconditionally()); }
#endif
