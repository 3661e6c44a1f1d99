// expect: covet: filter() cannot use a window function, which comes after aggregates.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(count().filter(row_number().over() > 1))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(count().filter(col<&Order::id> > 1))); }
#endif
