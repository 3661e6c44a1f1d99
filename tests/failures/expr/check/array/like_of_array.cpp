// expect: covet: like() matches a column of text with a pattern of text.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::tags>.like("a%"))); }
#else
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::title>.like("a%"))); }
#endif
