// expect: covet: every<…>() asks nothing of the rows. Give it a predicate, as in every<&Customer::orders>(col<&Order::total> > 0).
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(every<&Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>())); }
#endif
