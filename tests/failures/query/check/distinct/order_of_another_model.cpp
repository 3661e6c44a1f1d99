// expect: covet: distinct() rows can be ordered by what they show alone. Put the expression into select() too, or a column of another model into select_related().
#include "relations.hpp"

constexpr auto name = col<&Order::customer, &Customer::name>;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.distinct().order_by(name)); }
#else
auto rows(database& db) { return db.all(from<Order>.select_related<&Order::customer>().distinct().order_by(name)); }
#endif
