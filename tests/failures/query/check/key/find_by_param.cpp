// expect: covet: this is not the model's primary key, whose type is another. Give values of its members' types.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.find<Order>(param); }
#else
auto call(database& db) { return db.find<Order>(5); }
#endif
