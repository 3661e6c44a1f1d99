// expect: covet: MySQL cannot read in a subquery the table that the statement changes. Read the keys first, or say only<sqlite, postgresql>().
#include "shop.hpp"

using other = alias<Order, "other">;
constexpr auto dear = erase<Order>.where(col<&Order::id>.in(from<other>.where(other::col<&Order::total> > 9.0).select(other::col<&Order::id>)));
#ifndef COVET_CORRECT
void run(database& db) { db.run(dear); }
#else
void run(database& db) { db.run(dear.only<sqlite, postgresql>()); }
#endif
