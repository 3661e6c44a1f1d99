// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).select(col<&Order::state>, col<&Order::total>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).select(col<&Order::state>, sum(col<&Order::total>)));
}
#endif
