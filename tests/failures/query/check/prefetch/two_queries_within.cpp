// expect: covet: the same relation is prefetched by two queries. Give one query for it; naming it again without one is fine.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) {
    return db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>(from<Room>.limit(3))
                      .prefetch_related<&Person::houses>(from<House>.prefetch_related<&House::rooms>(from<Room>)));
}
#else
auto persons(database& db) {
    return db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>(from<Room>.limit(3))
                      .prefetch_related<&Person::houses>(from<House>.prefetch_related<&House::rooms>()));
}
#endif
