// expect: covet: cursor_of() needs all that the query is ordered by, and its rows do not show it. Put it into select().
#include "shop.hpp"

auto place(const std::tuple<std::int64_t, double>& last) {
    const auto orders = from<Order>.order_by(col<&Order::total>, col<&Order::id>);
#ifndef COVET_CORRECT
    return cursor_of(orders.select(col<&Order::customer_id>, col<&Order::total>), last);
#else
    return cursor_of(orders.select(col<&Order::id>, col<&Order::total>), last);
#endif
}
