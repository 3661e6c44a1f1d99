// expect: covet: over(window<…>) names a window that this query does not have. Add window<…>(partition_by(…)) to it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(sum(col<&Order::total>).over(window<"w">))); }
#else
auto rows(database& db) { return db.all(from<Order>.window<"w">(partition_by(col<&Order::items>)).select(sum(col<&Order::total>).over(window<"w">))); }
#endif
