// expect: covet: having() takes one predicate. Join several with and.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(count() > 1, count() < 9).select(col<&Order::state>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(count() > 1 and count() < 9).select(col<&Order::state>));
}
#endif
