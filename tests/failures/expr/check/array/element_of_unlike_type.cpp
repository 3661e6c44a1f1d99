// expect: covet: contains() looks in a column of std::vector for a value of its elements' type.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::tags>.contains(1))); }
#else
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes>.contains(1))); }
#endif
