// expect: covet: group_by() uses a column of another model. Use columns of the model in from<…>.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Customer::id>).select(count())); }
#else
auto rows(database& db) { return db.all(from<Order>.group_by(col<&Order::customer_id>).select(count())); }
#endif
