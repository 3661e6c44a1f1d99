// expect: covet: order_by() would change the order that after() continues. Say it before after().
#include "shop.hpp"

auto rows(database& db, const Order& last) {
    const auto page = from<Order>.order_by(col<&Order::id>);
    const auto next = page.after(cursor_of(page, last));
#ifndef COVET_CORRECT
    return db.all(next.order_by(col<&Order::total>));
#else
    return db.all(next);
#endif
}
