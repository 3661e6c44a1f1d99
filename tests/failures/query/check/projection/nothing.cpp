// expect: covet: select() takes columns and other expressions to read, at least one.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select()); }
#else
auto rows(database& db) { return db.all(from<Customer>); }
#endif
