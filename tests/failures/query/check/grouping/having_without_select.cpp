// expect: covet: group_by(), having() and aggregates need a select() of grouped expressions and aggregates, since a group is no whole model.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.having(count() > 5)); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::customer_id>).having(count() > 5).select(count())); }
#endif
