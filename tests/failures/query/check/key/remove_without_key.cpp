// expect: covet: this model has no primary key. Name a member id, or give primary_key<…>() in table().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.remove(Remark{}); }
#else
auto call(database& db) { return db.remove(Order{}); }
#endif
