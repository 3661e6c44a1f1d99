// expect: covet: databases do not agree on the order of arrays.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.select(row_number().over(order_by(col<&Post::tags>)))); }
#else
auto rows(database& db) { return db.all(from<Post>.select(row_number().over(order_by(col<&Post::id>)))); }
#endif
