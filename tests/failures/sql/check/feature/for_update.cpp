// expect: covet: SQLite locks no rows, only the whole database. Begin a transaction that writes, or say only<postgresql, mysql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.for_update(nowait)); }
#else
auto rows(database& db) { return db.all(from<Order>.for_update(nowait).only<postgresql, mysql>()); }
#endif
