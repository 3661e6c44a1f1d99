// expect: covet: the queries of a union, intersect or except have rows of unlike types. Select expressions of the same types in the same order, or read all of them into one struct by select<Row>(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>, col<&Order::total>).except(from<Order>.select(col<&Order::id>, col<&Order::total>, col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>, col<&Order::total>).except(from<Order>.select(col<&Order::id>, col<&Order::total>))); }
#endif
