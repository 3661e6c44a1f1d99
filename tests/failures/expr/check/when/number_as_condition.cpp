// expect: covet: when() takes a bool, or a std::optional that fills in the param of the predicate.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db, int filter) { return db.all(from<Order>.where(when(filter, col<&Order::total> > 0.0))); }
#else
auto rows(database& db, int filter) { return db.all(from<Order>.where(when(filter != 0, col<&Order::total> > 0.0))); }
#endif
