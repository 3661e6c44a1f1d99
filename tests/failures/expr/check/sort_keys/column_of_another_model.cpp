// expect: covet: order_by() uses a column of a table that is not in this query.
#include "shop.hpp"

constexpr auto keys = sort_keys(col<&Order::total>, col<&Order::id>);

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.order_by(keys.by("total"))); }
#else
auto rows(database& db) { return db.all(from<Order>.order_by(keys.by("total"))); }
#endif
