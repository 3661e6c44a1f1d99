// expect: covet: cursor_of() takes a query that is ordered by columns. Say order_by().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto place(const Order& last) { return cursor_of(from<Order>, last); }
#else
auto place(const Order& last) { return cursor_of(from<Order>.order_by(col<&Order::id>), last); }
#endif
