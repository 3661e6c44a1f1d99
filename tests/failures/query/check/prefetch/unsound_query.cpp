// expect: covet: an outer join may leave no row of the model that this query reads. Say what to read in select().
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.right_join<Room>(col<&Room::house> == col<&House::id>))); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>(from<House>.left_join<Room>(col<&Room::house> == col<&House::id>))); }
#endif
