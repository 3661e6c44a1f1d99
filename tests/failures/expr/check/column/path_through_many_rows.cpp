// expect: covet: a path goes through a relation to many rows. Look into it by any<…>(…) or count<…>(), or join the other table by join<…>(…).
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(col<&Basket::items, &Item::pieces> > 1)); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1))); }
#endif
