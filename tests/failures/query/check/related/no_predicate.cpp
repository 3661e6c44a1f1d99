// expect: covet: any, none, every and count of rows take a predicate. Compare a column with something, as in any<&Customer::orders>(col<&Order::total> > 0).
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(count<&Basket::items>(col<&Item::pieces>) > 1)); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(count<&Basket::items>(col<&Item::pieces> > 1) > 1)); }
#endif
