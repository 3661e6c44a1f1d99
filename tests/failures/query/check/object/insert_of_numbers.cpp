// expect: covet: a model is a plain struct, without constructors, bases and private members. Describe another class to covet as <covet/hana.hpp> shows.
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db) { db.insert(std::vector{1, 2, 3}); }
#else
void call(database& db) { db.insert(std::vector{Remark{"1"}, Remark{"2"}}); }
#endif
