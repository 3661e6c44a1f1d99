// expect: covet: greatest() and least() choose among two or more numbers, texts, dates or times of one type, one of them a column or another expression, and param is not the first.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(greatest(col<&Customer::active>, true))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(greatest(col<&Customer::id>, 1))); }
#endif
