// expect: covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make the member a std::optional, or give coalesce(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select<std::tuple<double>>(sum(col<&Order::total>))); }
#else
auto rows(database& db) {
    return db.all(from<Order>.select<std::tuple<std::optional<double>>>(sum(col<&Order::total>)));
}
#endif
