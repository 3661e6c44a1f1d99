// expect: covet: lag(), lead(), first_value(), last_value() and nth_value() take a column or another expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(lag(1).over(order_by(col<&Order::id>)))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(lag(col<&Order::total>).over(order_by(col<&Order::id>)))); }
#endif
