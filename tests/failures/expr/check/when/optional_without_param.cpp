// expect: covet: when() with a std::optional fills in the one param of its predicate. Write one, as in col<…> >= param.
#include "shop.hpp"

auto rows(database& db, std::optional<double> least) {
#ifndef COVET_CORRECT
    return db.all(from<Order>.where(when(least, col<&Order::total> >= *least)));
#else
    return db.all(from<Order>.where(when(least, col<&Order::total> >= param)));
#endif
}
