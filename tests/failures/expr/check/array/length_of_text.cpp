// expect: covet: array_length() counts the elements of a std::vector.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(array_length(col<&Post::title>) > 1)); }
#else
auto rows(database& db) { return db.all(from<Post>.where(array_length(col<&Post::tags>) > 1)); }
#endif
