// expect: covet: this compares unlike types.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::tags> == "a")); }
#else
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::tags>.contains("a"))); }
#endif
