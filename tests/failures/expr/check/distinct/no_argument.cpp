// expect: covet: distinct() stands right behind count(x), sum(x), avg(x), min(x) or max(x), as in count(col<&Order::state>).distinct().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().distinct())); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count(col<&Order::id>).distinct())); }
#endif
