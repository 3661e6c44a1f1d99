// expect: covet: string_agg() joins texts. Give it a column or another expression of text.
#include "shop.hpp"

#ifndef COVET_CORRECT
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::id>))); }
#else
auto rows(database& db) { return db.all(from<Customer>.select(string_agg<", ">(col<&Customer::name>))); }
#endif
