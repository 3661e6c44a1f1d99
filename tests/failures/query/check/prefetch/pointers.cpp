// expect: covet: prefetch() takes a range of objects, and load() takes one object. Give the objects themselves, as *pointer of a pointer or an optional, and of one alone call load<…>(object).
#include "houses.hpp"

#ifndef COVET_CORRECT
void load(database& db, std::vector<Person*>& persons) { db.prefetch<&Person::houses>(persons); }
#else
void load(database& db, std::vector<Person>& persons) { db.prefetch<&Person::houses>(persons); }
#endif
