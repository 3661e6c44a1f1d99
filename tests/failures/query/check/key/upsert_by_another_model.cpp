// expect: covet: upsert<…>() needs members that table() declares unique<…>(), in the same order, or the primary key.
#include "shop.hpp"

#ifndef COVET_CORRECT
void call(database& db) { db.upsert<&Customer::email>(Order{}); }
#else
void call(database& db) { db.upsert<&Customer::email>(Customer{}); }
#endif
