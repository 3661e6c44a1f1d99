// expect: covet: run() takes update, erase, insert, or SQL written by hand. Give a query to all(), one(), first(), count(), exists() or stream().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.run(Remark{}); }
#else
auto call(database& db) { return db.insert(Remark{}); }
#endif
