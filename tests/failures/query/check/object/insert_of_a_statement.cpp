// expect: covet: insert(), update(), upsert() and remove() of a database take objects of models. Give a statement to run().
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db) { db.insert(insert<Remark>.set(col<&Remark::text> = "fine")); }
#else
void call(database& db) { db.run(insert<Remark>.set(col<&Remark::text> = "fine")); }
#endif
