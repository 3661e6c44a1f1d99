// expect: covet: sum(), avg(), stddev() and variance() take numbers.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.select(sum(col<&Post::votes>))); }
#else
auto rows(database& db) { return db.all(from<Post>.select(sum(array_length(col<&Post::votes>)))); }
#endif
