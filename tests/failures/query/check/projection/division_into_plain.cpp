// expect: covet: select<Row>() reads an expression that can be NULL into a member that is not optional. Make the member a std::optional, or give coalesce(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select<double>(col<&Order::total> / col<&Order::items>)); }
#else
auto rows(database& db) {
    return db.all(from<Order>.select<std::optional<double>>(col<&Order::total> / col<&Order::items>));
}
#endif
