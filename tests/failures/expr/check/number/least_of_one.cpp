// expect: covet: greatest() and least() choose among two or more numbers, texts, dates or times of one type, one of them a column or another expression, and param is not the first.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(least(col<&Order::items>))); }
#else
auto rows(database& db) { return db.all(from<Order>.select(least(col<&Order::items>, 1))); }
#endif
