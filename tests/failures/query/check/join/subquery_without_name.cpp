// expect: covet: a subquery needs a name of its own. Join it as derived<Row, "name">, where Row is what it selects.
#include "shop.hpp"

struct row {
    std::int64_t id{};
};
using rows_of_orders = derived<row, "rows">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.join<Order>(from<Order>.select<row>(col<&Order::id>), col<&Order::id> == 1)); }
#else
auto rows(database& db) { return db.all(from<Customer>.join<rows_of_orders>(from<Order>.select<row>(col<&Order::id>), rows_of_orders::col<&row::id> == 1)); }
#endif
