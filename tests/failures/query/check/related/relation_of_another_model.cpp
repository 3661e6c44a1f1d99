// expect: covet: a relation named here belongs to another model. Begin with one of the model that is read, and go on with one of the model that it leads to.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(none<&Basket::customer, &Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(none<&Basket::items, &Item::basket>())); }
#endif
