// expect: covet: + - * / and % calculate with numbers
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.select(col<&Post::votes> + 1)); }
#else
auto rows(database& db) { return db.all(from<Post>.select(array_length(col<&Post::votes>) + 1)); }
#endif
