// expect: covet: databases do not agree on which of two arrays is less.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes>.between(std::vector{1}, std::vector{2}))); }
#else
auto rows(database& db) { return db.all(from<Post>.where(array_length(col<&Post::votes>).between(1, 2))); }
#endif
