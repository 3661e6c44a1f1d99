// expect: covet: prefetch_related<…>() is given a query for a relation that select_related<…>() loads already, and which would not be used. Leave one of them out.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto rooms(database& db) {
    return db.all(from<Room>.select_related<&Room::house>().prefetch_related<&Room::house>(from<House>.where(col<&House::name> == "Ash")));
}
#else
auto rooms(database& db) {
    return db.all(from<Room>.select_related<&Room::house>().prefetch_related<&Room::house, &House::rooms>(from<Room>.where(col<&Room::name> == "hall")));
}
#endif
