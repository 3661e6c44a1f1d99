// expect: covet: this query has two windows of one name. Name the second one otherwise.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.window<"w">(order_by(col<&Order::total>)).window<"w">(order_by(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.window<"w">(order_by(col<&Order::total>)).window<"v">(order_by(col<&Order::items>))); }
#endif
