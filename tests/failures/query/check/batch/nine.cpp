// expect: covet: batch() takes eight statements at most. Give the others to a second batch.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.batch(from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>); }
#else
auto call(database& db) { return db.batch(from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>, from<Order>); }
#endif
