// expect: covet: relations are named by pointers to members of models, as in <&Customer::orders, &Order::items>.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses, 5>()); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses, &House::rooms>()); }
#endif
