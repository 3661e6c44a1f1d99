// expect: covet: this compares unlike types.
#include "posts.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes> == std::vector<std::int64_t>{1})); }
#else
auto rows(database& db) { return db.all(from<Post>.where(col<&Post::votes> == std::vector<std::int32_t>{1})); }
#endif
