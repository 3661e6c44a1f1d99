// expect: covet: values() takes objects of a plain struct whose members can be stored. Declare a struct with a member for each column.
#include "shop.hpp"

struct sold { std::int64_t book{}; };
using sales = derived<sold, "sales">;

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(values(1, 2).union_all(from<sales>.with<sales>(values(sold{1})))); }
#else
auto rows(database& db) { return db.all(values(sold{1}, sold{2}).union_all(from<sales>.with<sales>(values(sold{1})))); }
#endif
