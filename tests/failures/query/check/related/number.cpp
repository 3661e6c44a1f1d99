// expect: covet: relations are named by pointers to members of models, as in <&Customer::orders, &Order::items>.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.where(any<3>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.where(any<&Basket::items>())); }
#endif
