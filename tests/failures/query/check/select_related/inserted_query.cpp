// expect: covet: select_related() stands in a query that is part of another statement, where no objects are read. Leave it out there.
#include "relations.hpp"

constexpr auto copies = insert<Order>.overriding_generated().columns<&Order::id, &Order::customer, &Order::total>();

#ifndef COVET_CORRECT
auto rows(database& db) { return db.run(copies.select(from<Order>.select_related<&Order::customer>())); }
#else
auto rows(database& db) { return db.run(copies.select(from<Order>)); }
#endif
