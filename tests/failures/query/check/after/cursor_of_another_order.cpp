// expect: covet: after() takes what cursor_of() gives for a row of this query, or a std::optional of it.
#include "shop.hpp"

auto rows(database& db, const Order& last) {
    const auto page = from<Order>.order_by(col<&Order::total>, col<&Order::id>);
    const auto other = from<Order>.order_by(desc(col<&Order::total>), col<&Order::id>);
#ifndef COVET_CORRECT
    return db.all(page.after(cursor_of(other, last)));
#else
    return db.all(other.after(cursor_of(other, last)));
#endif
}
