// expect: covet: batch() takes statements: queries that begin with from<…>, update, erase and insert.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.batch("SELECT 1", from<Customer>); }
#else
auto call(database& db) { return db.batch(from<Order>, from<Customer>); }
#endif
