// expect: covet: prefetch() takes a range of objects, and load() takes one object. Give the objects themselves, as *pointer of a pointer or an optional, and of one alone call load<…>(object).
#include "houses.hpp"

#ifndef COVET_CORRECT
void load(database& db, std::optional<Person>& person) { db.load<&Person::houses>(person); }
#else
void load(database& db, std::optional<Person>& person) { db.load<&Person::houses>(*person); }
#endif
