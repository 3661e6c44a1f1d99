// expect: covet: any, none, every and count of rows take one predicate. Join several with and.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1, col<&Item::pieces> < 9))); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1 and col<&Item::pieces> < 9))); }
#endif
