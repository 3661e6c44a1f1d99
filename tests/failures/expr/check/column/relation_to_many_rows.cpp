// expect: covet: this relation is no column. Name a member of the model that it leads to behind it, or look into it by any<…>(…) or count<…>().
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(col<&Basket::items> > 1)); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(count<&Basket::items>() > 1)); }
#endif
