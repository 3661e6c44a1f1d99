// expect: covet: where() uses a column of a table that is not in this statement. Join it before, start a path at a relation, or in a subquery name the table outside by an alias.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.where(any<&Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>())); }
#endif
