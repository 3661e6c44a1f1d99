// expect: covet: SQLite has no variance and standard deviation over windows. Say only<postgresql, mysql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(stddev(col<&Order::total>).over())); }
#else
auto rows(database& db) { return db.all(from<Order>.select(stddev(col<&Order::total>).over()).only<postgresql, mysql>()); }
#endif
