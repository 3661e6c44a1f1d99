// expect: covet: a relation named here belongs to another model. Begin with one of the model that is read, and go on with one of the model that it leads to.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&House::rooms>()); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>()); }
#endif
