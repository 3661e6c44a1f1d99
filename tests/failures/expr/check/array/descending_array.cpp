// expect: covet: databases do not agree on the order of arrays.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.order_by(desc(col<&Post::tags>))); }
#else
auto rows(database& db) { return db.all(from<Post>.order_by(desc(array_length(col<&Post::tags>)))); }
#endif
