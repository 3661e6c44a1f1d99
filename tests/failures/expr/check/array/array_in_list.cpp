// expect: covet: in() looks for a single value, not for an array.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes>.in(std::vector{1}, std::vector{2}))); }
#else
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes> == std::vector{1} or col<&Post::votes> == std::vector{2})); }
#endif
