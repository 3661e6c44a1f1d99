// expect: covet: the model's primary key has another number of members. Give one value for each, in their order.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.find<Order>(5, 6); }
#else
auto call(database& db) { return db.find<Order>(5); }
#endif
