// expect: covet: set() uses a column of another model. Use columns of the model in update<…> or insert<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(insert<Remark>.set(col<&Customer::name> = "Ada")); }
#else
void change(database& db) { db.run(insert<Remark>.set(col<&Remark::text> = "Ada")); }
#endif
