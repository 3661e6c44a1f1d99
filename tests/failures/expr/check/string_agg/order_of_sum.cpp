// expect: covet: order_by() stands right behind string_agg<…>(x), and behind no other expression.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(sum(col<&Customer::id>).order_by(col<&Customer::name>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).order_by(col<&Customer::id>))); }
#endif
