// expect: covet: select<Row>() gives an expression of another type than the member of Row at its place. Give one for each member, in order.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.select<std::tuple<std::int64_t, color>>(col<&Order::id>, col<&Order::state>));
}
#else
auto rows(database& db) {
    return db.all(from<Order>.select<std::tuple<std::int64_t, status>>(col<&Order::id>, col<&Order::state>));
}
#endif
