// expect: covet: insert(), update(), upsert() and remove() of a database take objects of models. Give a statement to run().
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db) { db.update(update<Remark>.set(col<&Remark::text> = "fine").unconditionally()); }
#else
void call(database& db) { db.run(update<Remark>.set(col<&Remark::text> = "fine").unconditionally()); }
#endif
