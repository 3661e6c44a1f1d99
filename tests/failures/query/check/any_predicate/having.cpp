// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "shop.hpp"

auto rows(database& db, const any_predicate<Order>& wanted) {
    const auto counts = from<Order>.group_by(col<&Order::customer_id>).select(count());
#ifndef COVET_CORRECT
    return db.all(counts.having(wanted));
#else
    return db.all(counts.where(wanted));
#endif
}
