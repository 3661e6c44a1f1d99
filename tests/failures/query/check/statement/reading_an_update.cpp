// expect: covet: this statement gives no rows to read. Give it to run(), or say returning(…) which columns to read of the rows that it writes.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(update<Order>.set(col<&Order::items> = 0).unconditionally()); }
#else
auto rows(database& db) { return db.all(from<Order>); }
#endif
