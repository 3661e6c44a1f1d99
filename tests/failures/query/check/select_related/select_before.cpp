// expect: covet: select_related() loads relations of whole models, which this query does not read. Leave it out, and give select() columns by their paths, as in col<&Order::customer, &Customer::name>.
#include "relations.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::id>).select_related<&Order::customer>()); }
#else
auto rows(database& db) { return db.all(from<Order>.select(col<&Order::customer, &Customer::name>)); }
#endif
