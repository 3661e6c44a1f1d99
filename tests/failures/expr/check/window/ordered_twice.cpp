// expect: covet: order_by() of a window takes columns and other expressions, alone or in asc(…) or desc(…), and stands once, before the frame.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().over(order_by(col<&Order::items>).order_by(col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count().over(order_by(col<&Order::items>, col<&Order::id>)))); }
#endif
