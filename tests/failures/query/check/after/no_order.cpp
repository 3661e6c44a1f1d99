// expect: covet: after() continues an order. Say order_by() before it.
#include "shop.hpp"

auto rows(database& db, const Order& last) {
    const auto page = from<Order>.order_by(col<&Order::id>).limit(5);
    const auto place = cursor_of(page, last);
#ifndef COVET_CORRECT
    return db.all(from<Order>.after(place));
#else
    return db.all(page.after(place));
#endif
}
