// expect: covet: where() cannot use an aggregate, which does not exist before rows are grouped. Use having().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).where(count() > 1).select(col<&Order::state>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.group_by(col<&Order::state>).having(count() > 1).select(col<&Order::state>));
}
#endif
