// expect: covet: this model has no primary key. Name a member id, or give primary_key<…>() in table().
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db) { db.upsert(Remark{}); }
#else
void call(database& db) { db.upsert(Order{}); }
#endif
