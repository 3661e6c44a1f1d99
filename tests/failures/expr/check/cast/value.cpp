// expect: covet: cast<…>() takes a column or another expression. Give a value its type in C++.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(cast<double>(1))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(cast<double>(col<&Order::items>))); }
#endif
