// expect: covet: the first value of case_when() gives the others their type. Begin with a column, another expression, or a plain value.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, param))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(case_when(col<&Order::items> > 1, 1))); }
#endif
