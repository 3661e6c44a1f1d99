// expect: covet: this call brings another number of arguments than the statement has params. Give one for each, in order.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.exists(from<Order>, 5); }
#else
auto call(database& db) { return db.exists(from<Order>); }
#endif
