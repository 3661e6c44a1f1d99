// expect: covet: a relation named here belongs to another model. Begin with one of the model that is read, and go on with one of the model that it leads to.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto rooms(database& db) { return db.all(from<Room>.prefetch_related<&Room::house, &Person::houses>()); }
#else
auto rooms(database& db) { return db.all(from<Room>.prefetch_related<&Room::house, &House::owner, &Person::houses>()); }
#endif
