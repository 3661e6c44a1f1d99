// expect: covet: select_related() and prefetch_related() cannot follow the rows of a union, intersect or except. Read them as a table by from_query<derived<Model, "name">>(query), and say it of that.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto persons(database& db) { return db.all(from<Person>.union_all(from<Person>).prefetch_related<&Person::houses>()); }
#else
auto persons(database& db) { return db.all(from_query<derived<Person, "both">>(from<Person>.union_all(from<Person>)).prefetch_related<&Person::houses>()); }
#endif
