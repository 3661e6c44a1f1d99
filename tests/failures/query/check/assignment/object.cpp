// expect: covet: set() takes assignments, as in col<&Order::total> = 12.5.
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(insert<Remark>.set(Remark{"fine"})); }
#else
void change(database& db) { db.run(insert<Remark>.set(col<&Remark::text> = "fine")); }
#endif
