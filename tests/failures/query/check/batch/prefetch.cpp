// expect: covet: batch() sends its statements before it has any row, and prefetch_related<…>() needs the rows. Load the relations behind it by db.prefetch<…>(objects).
#include "houses.hpp"

#ifndef COVET_CORRECT
auto call(database& db) { return db.batch(from<Person>, from<Person>.prefetch_related<&Person::houses>()); }
#else
auto call(database& db) { return db.batch(from<Person>, from<Person>); }
#endif
