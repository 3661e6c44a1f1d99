// expect: covet: values() has rows of unlike types. Make each an object of the same struct.
#include "shop.hpp"

struct sold { std::int64_t book{}; std::int64_t copies{}; };
struct bought { std::int64_t book{}; std::int64_t copies{}; };
using sales = derived<sold, "sales">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from_query<sales>(values(sold{1, 2}, bought{2, 3}))); }
#else
auto rows(database& db) { return db.all(from_query<sales>(values(sold{1, 2}, sold{2, 3}))); }
#endif
