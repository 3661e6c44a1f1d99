// expect: covet: group_by() takes columns and other expressions, at least one.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(asc(col<&Order::state>)).select(count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::state>).select(count())); }
#endif
