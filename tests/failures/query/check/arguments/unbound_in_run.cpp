// expect: covet: this statement has a param that the call leaves unbound. Give one argument for each param after the statement.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.run(erase<Order>.where(col<&Order::id> == param)); }
#else
auto call(database& db) { return db.run(erase<Order>.where(col<&Order::id> == param), 5); }
#endif
