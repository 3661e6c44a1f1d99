// expect: covet: ordinal<…> counts the expressions of select() from 1, and this query has none at that place.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::items> / 10).order_by(ordinal<2>)); }
#else
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::items> / 10).order_by(ordinal<1>)); }
#endif
