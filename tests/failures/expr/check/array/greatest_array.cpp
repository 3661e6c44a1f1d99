// expect: covet: min() and max() take numbers, text, dates and times
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.select(max(col<&Post::votes>))); }
#else
auto rows(database& db) { return db.all(from<Post>.select(max(array_length(col<&Post::votes>)))); }
#endif
