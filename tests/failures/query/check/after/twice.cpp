// expect: covet: this query has an after() already.
#include "shop.hpp"

auto rows(database& db, const Order& last) {
    const auto page = from<Order>.order_by(col<&Order::id>);
    const auto place = cursor_of(page, last);
#ifndef COVET_CORRECT
    return db.all(page.after(place).after(place));
#else
    return db.all(page.after(place));
#endif
}
