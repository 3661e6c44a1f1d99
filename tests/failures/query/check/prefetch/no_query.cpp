// expect: covet: the query of a prefetch reads whole rows of the model that the relation leads to. Begin it with from<…>, without select() and group_by().
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(5)); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.limit(5))); }
#endif
