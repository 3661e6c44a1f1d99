// expect: covet: what is asked of the rows of a relation uses a column of another model. Use columns of the model that the relation leads to, start a path there, or name the table outside by an alias.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Basket::total> > 1.0))); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>(col<&Item::basket, &Basket::total> > 1.0))); }
#endif
