// expect: covet: select<Row>() gives an expression of another type than the member of Row at its place. Give one for each member, in order.
#include "shop.hpp"

struct line {
    std::int64_t id;
    double total;
};

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select<line>(col<&Order::id>, col<&Order::items>)); }
#else
auto rows(database& db) { return db.all(from<Order>.select<line>(col<&Order::id>, col<&Order::total>)); }
#endif
