// expect: covet: databases do not agree on which of two arrays is less.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes> < std::vector{1})); }
#else
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes> == std::vector{1})); }
#endif
