// expect: covet: having() uses a column of a table that is not in this query. Join the table before, or start a path at a relation of the query's model.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(max(col<&Customer::id>) > 9).select(count()));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(max(col<&Order::id>) > 9).select(count()));
}
#endif
