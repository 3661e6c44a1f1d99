// expect: covet: having() takes a predicate. Compare an aggregate with something, as in count() > 1.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(sum(col<&Order::total>)).select(col<&Order::state>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(sum(col<&Order::total>) > 1.0).select(col<&Order::state>));
}
#endif
