// expect: covet: coalesce() takes arguments of one type. Give those after the first the first one's type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(coalesce(col<&Order::discount>, col<&Order::state>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(coalesce(col<&Order::discount>, col<&Order::total>))); }
#endif
