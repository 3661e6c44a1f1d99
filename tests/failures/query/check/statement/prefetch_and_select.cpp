// expect: covet: prefetch_related<…>() loads relations of whole models, and select() reads something else. Leave one of them out.
#include "houses.hpp"

#ifndef COVET_CORRECT
auto names(database& db) { return db.all(from<Person>.prefetch_related<&Person::houses>().select(col<&Person::name>)); }
#else
auto names(database& db) { return db.all(from<Person>.select(col<&Person::name>)); }
#endif
