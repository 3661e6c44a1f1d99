// expect: covet: a prefetch names the relation to load, as in <&Customer::orders>.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related()); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>()); }
#endif
