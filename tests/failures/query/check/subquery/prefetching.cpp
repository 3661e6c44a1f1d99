// expect: covet: a query within another one has no objects whose relations it could prefetch. Name them in the whole query.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto names(database& db) { return db.all(from<Person>.where(exists(from<House>.prefetch_related<&House::rooms>()))); }
#else
auto names(database& db) { return db.all(from<Person>.where(exists(from<House>))); }
#endif
