// expect: covet: this query shows a column that is neither grouped nor aggregated. Name it in group_by(), or aggregate it.
#include "baskets.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Basket>.group_by(col<&Basket::customer>).select(count<&Basket::items>())); }
#else
auto rows(database& db) { return db.all(from<Basket>.group_by(col<&Basket::customer>).select(count<&Basket::customer>())); }
#endif
