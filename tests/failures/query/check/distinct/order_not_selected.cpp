// expect: covet: distinct() rows can be ordered by what they show alone. Put the expression into select() too, or a column of another model into select_related().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.select(col<&Order::state>).distinct().order_by(col<&Order::total>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.select(col<&Order::state>, col<&Order::total>).distinct().order_by(col<&Order::total>));
}
#endif
