// expect: covet: the query of a prefetch has a limit, for which its rows are numbered, and so they can be neither distinct() nor locked.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.distinct().limit(3))); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.limit(3))); }
#endif
