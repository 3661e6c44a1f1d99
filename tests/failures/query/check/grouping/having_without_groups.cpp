// expect: covet: having() filters groups, and this query has none. Add group_by(…), or filter rows by where().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.having(count() > 1).select(count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::items>).having(count() > 1).select(count())); }
#endif
