// expect: covet: a model is a plain struct, without constructors, bases and private members. Describe another class to covet as <covet/hana.hpp> shows.
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db, const Remark* remark) { db.insert(remark); }
#else
void call(database& db, const Remark* remark) { db.insert(*remark); }
#endif
