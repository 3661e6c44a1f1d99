// expect: covet: one query is given for several paths to prefetch. Give each path its query in a call of its own.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto houses(database& db) { return db.all(from<House>.prefetch_related<members<&House::rooms>, members<&House::rooms, &Room::house>>(from<Room>)); }
#else
auto houses(database& db) { return db.all(from<House>.prefetch_related<members<&House::rooms>>(from<Room>).prefetch_related<&House::rooms, &Room::house>()); }
#endif
