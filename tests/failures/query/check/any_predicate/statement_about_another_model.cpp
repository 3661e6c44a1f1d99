// expect: covet: where() uses a column of a table that is not in this statement.
#include "shop.hpp"

auto rows(database& db, const any_predicate<Order>& wanted) {
#ifndef COVET_CORRECT
    return db.all(from<Customer>.where(wanted));
#else
    return db.all(from<Order>.where(wanted));
#endif
}
