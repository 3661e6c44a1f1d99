// expect: covet: prefetch() and load() change the objects that they are given, and these are const or temporary. Give variables, or name the relation in the query by prefetch_related<…>().
#include "houses.hpp"

#ifndef COVET_CORRECT
void load(database& db, const std::vector<Person>& persons) { db.prefetch<&Person::houses>(persons); }
#else
void load(database& db, std::vector<Person>& persons) { db.prefetch<&Person::houses>(persons); }
#endif
