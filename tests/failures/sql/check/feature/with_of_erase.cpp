// expect: covet: MariaDB has no WITH before update, erase and insert. Say with<…>() of the subquery that reads it, or say only<sqlite, postgresql>().
#include "shop.hpp"

struct row {
    std::int64_t id{};
};
using rows_of_orders = derived<row, "rows">;

#ifndef COVET_CORRECT
auto run(database& db) {
    return db.run(erase<Order>.with<rows_of_orders>(from<Customer>.select<row>(col<&Customer::id>)).where(col<&Order::id>.in(from<rows_of_orders>.select(rows_of_orders::col<&row::id>))));
}
#else
auto run(database& db) {
    return db.run(erase<Order>.where(col<&Order::id>.in(from<rows_of_orders>.with<rows_of_orders>(from<Customer>.select<row>(col<&Customer::id>)).select(rows_of_orders::col<&row::id>))));
}
#endif
