// expect: covet: SQLite and MariaDB have no LATERAL. Use a correlated subquery or a window function, or say only<postgresql>().
#include "shop.hpp"

struct row {
    std::int64_t id{};
};
using rows_of_orders = derived<row, "rows">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.join_lateral<rows_of_orders>(from<Order>.select<row>(col<&Order::id>), col<&Customer::id> > 1)); }
#else
auto rows(database& db) { return db.all(from<Customer>.join_lateral<rows_of_orders>(from<Order>.select<row>(col<&Order::id>), col<&Customer::id> > 1).only<postgresql>()); }
#endif
