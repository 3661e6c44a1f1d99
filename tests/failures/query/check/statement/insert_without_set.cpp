// expect: covet: this statement has no set(). Say which columns get which values.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(insert<Remark>); }
#else
void change(database& db) { db.run(insert<Remark>.set(col<&Remark::text> = "fine")); }
#endif
