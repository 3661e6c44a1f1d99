// expect: covet: an aggregate over a window takes the window's order. Leave its own order_by() out.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).order_by(col<&Customer::name>).over()).only<sqlite>()); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>).over(order_by(col<&Customer::name>))).only<sqlite>()); }
#endif
