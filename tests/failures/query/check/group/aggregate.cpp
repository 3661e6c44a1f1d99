// expect: covet: group_by() cannot use an aggregate, which is made of groups. Give it to select() or having().
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(count()).select(count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::state>).select(count())); }
#endif
