// expect: covet: insert(), update(), upsert() and remove() of a database take objects of models. Give a statement to run().
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db) { db.remove(from<Remark>.where(col<&Remark::text> == "")); }
#else
void call(database& db) { db.run(erase<Remark>.where(col<&Remark::text> == "")); }
#endif
