// expect: covet: this statement reads a derived table that nothing defines. Give its query by with<…>(query), or begin with from_query<…>(query).
#include "shop.hpp"

struct row {
    std::int64_t id{};
};
using rows_of_orders = derived<row, "rows">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<rows_of_orders>); }
#else
auto rows(database& db) { return db.all(from<rows_of_orders>.with<rows_of_orders>(from<Order>.select<row>(col<&Order::id>))); }
#endif
