// expect: covet: after() continues an order of columns. order_by() has something else in it.
#include "shop.hpp"

auto rows(database& db, const Order& last) {
    const auto page = from<Order>.order_by(col<&Order::total>, col<&Order::id>);
    const auto place = cursor_of(page, last);
#ifndef COVET_CORRECT
    return db.all(from<Order>.order_by(col<&Order::total> * 2.0, col<&Order::id>).after(place));
#else
    return db.all(page.after(place));
#endif
}
