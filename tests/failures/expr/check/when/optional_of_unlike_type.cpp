// expect: covet: the std::optional of when() does not fit the column that the param stands beside. Give one of the column's own type.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db, std::optional<std::string> least) {
#else
auto rows(database& db, std::optional<double> least) {
#endif
    return db.all(from<Order>.where(when(least, col<&Order::total> >= param)));
}
