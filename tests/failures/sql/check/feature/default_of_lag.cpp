// expect: covet: MariaDB has no default in LAG and LEAD. Use coalesce(lag(…).over(…), …), or say only<sqlite, postgresql>().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(lag<1>(col<&Order::total>, 0.0).over(order_by(col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(lag<1>(col<&Order::total>, 0.0).over(order_by(col<&Order::id>))).only<sqlite, postgresql>()); }
#endif
