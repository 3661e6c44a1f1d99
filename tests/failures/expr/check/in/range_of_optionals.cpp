// expect: covet: in() takes a range of plain values, without std::optional and expressions in it.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) {
    return db.all(from<Order>.where(col<&Order::id>.in(std::vector<std::optional<int>>{1, 2})));
}
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id>.in(std::vector<int>{1, 2}))); }
#endif
