// expect: covet: the query of a prefetch has a param, for which a call brings no argument. Give it the value.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.where(col<&House::name> == param))); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.where(col<&House::name> == "Ash"))); }
#endif
