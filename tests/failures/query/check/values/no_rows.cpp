// expect: covet: values() has no rows. Give it one object for each row, or ask in() about a range that may be empty.
#include "shop.hpp"

struct sold { std::int64_t book{}; std::int64_t copies{}; };

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(values()); }
#else
auto rows(database& db) { return db.all(values(sold{1, 2})); }
#endif
