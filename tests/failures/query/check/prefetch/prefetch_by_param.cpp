// expect: covet: the query of a prefetch has a param, for which a call brings no argument. Give it the value.
#include "houses.hpp"

#ifndef COVET_CORRECT
void load(transaction& tx, std::vector<Person>& persons) { tx.prefetch<&Person::houses>(persons, from<House>.where(col<&House::name> == param)); }
#else
void load(transaction& tx, std::vector<Person>& persons) { tx.prefetch<&Person::houses>(persons, from<House>.where(col<&House::name> == "Ash")); }
#endif
