// expect: covet: limit() and offset() take a number of rows, or param.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.limit("ten")); }
#else
auto rows(database& db) { return db.all(from<Order>.limit(10)); }
#endif
