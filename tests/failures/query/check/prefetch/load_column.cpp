// expect: covet: a member named here is no relation. Name belongs_to, has_one, has_many and many_to_many members alone, as in <&Customer::orders, &Order::items>.
#include "houses.hpp"

#ifndef COVET_CORRECT
void load(database& db, Person& person) { db.load<&Person::name>(person); }
#else
void load(database& db, Person& person) { db.load<&Person::houses>(person); }
#endif
