// expect: covet: MySQL has no SKIP LOCKED and NOWAIT for shared locks on all its versions. Use for_update(), or say only<postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.for_share(skip_locked).only<postgresql, mysql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.for_update(skip_locked).only<postgresql, mysql>()); }
#endif
