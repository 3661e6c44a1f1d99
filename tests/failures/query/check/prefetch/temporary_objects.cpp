// expect: covet: prefetch() and load() change the objects that they are given, and these are const or temporary. Give variables, or name the relation in the query by prefetch_related<…>().
#include "houses.hpp"

#ifndef COVET_CORRECT
void load(database& db) { db.prefetch<&Person::houses>(db.all(from<Person>)); }
#else
auto load(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>()); }
#endif
