// expect: covet: what is asked of the rows of a relation cannot use an aggregate or a window function, since each row is asked by itself. Compare columns, or count<…>() of a relation from there.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(sum(col<&Item::pieces>) > 1))); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::pieces> > 1))); }
#endif
