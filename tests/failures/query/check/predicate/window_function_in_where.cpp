// expect: covet: where() cannot use a window function, which comes after it. Select it in a subquery, and filter around that.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.where(row_number().over() < 3)); }
#else
auto rows(database& db) { return db.all(from<Order>.where(col<&Order::id> < 3)); }
#endif
