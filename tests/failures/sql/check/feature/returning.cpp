// expect: covet: MySQL has no RETURNING, but for an insert of one row whose key it generates. Read the rows in the same transaction, or say only<sqlite, postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto gone(database& db) { return db.all(erase<Order>.unconditionally().returning()); }
#else
auto gone(database& db) { return db.all(erase<Order>.unconditionally().returning().only<sqlite, postgresql>()); }
#endif
