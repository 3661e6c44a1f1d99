// expect: covet: for_update() and for_share() lock rows of tables, which groups and distinct rows are not. Lock them in another query.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.distinct().for_update().only<postgresql>()); }
#else
auto rows(database& db) { return db.all(from<Order>.for_update().only<postgresql>()); }
#endif
