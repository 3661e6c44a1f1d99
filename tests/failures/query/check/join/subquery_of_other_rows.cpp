// expect: covet: the query given for a derived table has other rows. Read it into the table's struct by select<Row>(…).
#include "shop.hpp"

struct row {
    std::int64_t id{};
};
using rows_of_orders = derived<row, "rows">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from_query<rows_of_orders>(from<Order>.select(col<&Order::id>))); }
#else
auto rows(database& db) { return db.all(from_query<rows_of_orders>(from<Order>.select<row>(col<&Order::id>))); }
#endif
