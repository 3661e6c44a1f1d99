// expect: covet: group_by(ordinal<…>) names an aggregate or a window function, which is made of groups. Name the place of another expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(ordinal<2>).select(col<&Order::items> / 10, count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(ordinal<1>).select(col<&Order::items> / 10, count())); }
#endif
