// expect: covet: this value can be NULL, but the column that it is assigned to is not optional. Give a plain value, or coalesce(…).
#include "shop.hpp"

#ifndef COVET_CORRECT
void change(database& db) { db.run(insert<Remark>.set(col<&Remark::text> = std::nullopt)); }
#else
void change(database& db) { db.run(insert<Remark>.set(col<&Remark::text> = "")); }
#endif
