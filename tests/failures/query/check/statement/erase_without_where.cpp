// expect: covet: this update or erase has no where(). Add one, or say unconditionally() when all rows are meant.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(erase<Order>); }
#else
void change(database& db) { db.run(erase<Order>.unconditionally()); }
#endif
