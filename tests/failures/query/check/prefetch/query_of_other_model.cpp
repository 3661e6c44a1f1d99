// expect: covet: the query of a prefetch reads another model than the relation leads to. Begin it with from<…> of that one.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<Room>)); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>)); }
#endif
