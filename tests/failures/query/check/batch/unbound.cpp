// expect: covet: a statement of a batch has a param, for which batch() brings no argument. Give it the value.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.batch(from<Order>, from<Customer>.where(col<&Customer::id> == param)); }
#else
auto call(database& db) { return db.batch(from<Order>, from<Customer>.where(col<&Customer::id> == 7)); }
#endif
