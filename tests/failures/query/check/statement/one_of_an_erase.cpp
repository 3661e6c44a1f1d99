// expect: covet: this statement gives no rows to read. Give it to run(), or say returning(…) which columns to read of the rows that it writes.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.one(erase<Order>.unconditionally()); }
#else
auto call(database& db) { return db.run(erase<Order>.unconditionally()); }
#endif
