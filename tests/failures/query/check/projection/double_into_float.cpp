// expect: covet: select<Row>() gives an expression of another type than the member of Row at its place. Give one for each member, in order.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select<float>(col<&Order::total>)); }
#else
auto rows(database& db) { return db.all(from<Order>.select<double>(col<&Order::total>)); }
#endif
