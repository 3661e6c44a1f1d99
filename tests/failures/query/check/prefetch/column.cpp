// expect: covet: a member named here is no relation. Name belongs_to, has_one, has_many and many_to_many members alone, as in <&Customer::orders, &Order::items>.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::name>()); }
#else
auto persons(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>()); }
#endif
